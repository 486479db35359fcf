import Link from 'next/link';

export function List({ posts }) {
  return (
    <ul className="posts">
      {posts.slice(0, 50).map(({ slug, title, date }) => (
        <li key={slug}>
          <Link href={`/posts/${slug}/`}>{title}</Link> <time>{date}</time>
        </li>
      ))}
    </ul>
  );
}
