import { getPosts } from '../posts.mjs';
import { List } from './list';

export const metadata = { title: '블로그', description: '돌아보며 쓰는 블로그' };

export default function Home() {
  return (
    <>
      <h1>블로그</h1>
      <List posts={getPosts()} />
    </>
  );
}
