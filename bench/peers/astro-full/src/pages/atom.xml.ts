import type { APIContext } from 'astro';
import { getFeed } from '../feeds';

export const GET = async ({ site }: APIContext) => new Response((await getFeed(site)).atom1());
