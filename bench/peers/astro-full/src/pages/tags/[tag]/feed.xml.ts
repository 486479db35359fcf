import type { APIContext } from 'astro';
import { toRss } from '../../../feeds';
import { getTags } from '../../../posts';

export const getStaticPaths = async () =>
  [...(await getTags())].map(([tag, posts]) => ({ params: { tag }, props: { posts } }));

export const GET = ({ site, props }: APIContext) => toRss(props.posts, site);
