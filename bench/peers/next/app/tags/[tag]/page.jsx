import { getTags } from '../../../posts.mjs';
import { List } from '../../list';

export const generateStaticParams = () => [...getTags().keys()].map((tag) => ({ tag }));

export async function generateMetadata({ params }) {
  return { title: (await params).tag };
}

export default async function Tag({ params }) {
  const { tag } = await params;
  return (
    <>
      <h1>{tag}</h1>
      <List posts={getTags().get(tag)} />
    </>
  );
}
