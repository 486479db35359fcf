import Link from 'next/link';
import { getPost, getPosts, toHtml } from '../../../posts.mjs';

export const generateStaticParams = () => getPosts().map(({ slug }) => ({ slug }));

export async function generateMetadata({ params }) {
  const { slug } = await params;
  const { title, description } = getPost(slug);
  return { title, description, alternates: { canonical: `/posts/${slug}/` } };
}

export default async function Post({ params }) {
  const { slug } = await params;
  const { title, date, tags } = getPost(slug);
  return (
    <article>
      <h1>{title}</h1>
      <p>
        <time>{date}</time>{' '}
        {tags.map((tag) => (
          <Link key={tag} href={`/tags/${tag}/`}>
            {tag}{' '}
          </Link>
        ))}
      </p>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: Markdown of the bench's own */}
      <div dangerouslySetInnerHTML={{ __html: await toHtml(slug) }} />
    </article>
  );
}
