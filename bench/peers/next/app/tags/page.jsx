import Link from 'next/link';
import { getTags } from '../../posts.mjs';

export const metadata = { title: '태그' };

export default function Tags() {
  return (
    <>
      <h1>태그</h1>
      <ul>
        {[...getTags()].map(([tag, posts]) => (
          <li key={tag}>
            <Link href={`/tags/${tag}/`}>{tag}</Link> {posts.length}
          </li>
        ))}
      </ul>
    </>
  );
}
