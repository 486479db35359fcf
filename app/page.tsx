import { getPosts } from '@/lib/content/posts';
export default function Page() { return <ul>{getPosts().map(p=><li key={p.path}><a href={p.path}>{p.title}</a></li>)}</ul>; }
