/** Stands for `next/navigation` where pages are drawn: every page that is drawn is there. */
export function notFound(): never {
  throw new Error('A route has told of a page that it does not have.');
}
