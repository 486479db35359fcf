import type { APIContext } from 'astro';
import { toRss } from '../feeds';
import { getPosts } from '../posts';

export const GET = async ({ site }: APIContext) => toRss(await getPosts(), site);
