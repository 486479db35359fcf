import type { SiteFrame } from '@/lib/pages/site-frame';

export function SiteFooter({ title, links, feed }: Pick<SiteFrame, 'title' | 'links' | 'feed'>) {
  return (
    <footer className="page">
      <div className="site-footer">
        <span>{title}</span>
        <ul>
          {[...links, feed].map(({ label, href }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  );
}
