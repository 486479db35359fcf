import Link from 'next/link';
import '../style.css';

export const metadata = {
  metadataBase: new URL('https://example.com'),
  alternates: { types: { 'application/rss+xml': '/feed.xml' } },
};

export default function Layout({ children }) {
  return (
    <html lang="ko">
      <body>
        <header>
          <Link href="/">블로그</Link>
          <Link href="/tags/">태그</Link>
        </header>
        <main>{children}</main>
        <footer>
          <a href="/feed.xml">RSS</a>
        </footer>
      </body>
    </html>
  );
}
