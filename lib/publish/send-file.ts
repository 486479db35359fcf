import { readFile } from 'node:fs/promises';
import { contentTypeOf } from './content-type';

/** Answers with a file as dev serves it: never from a cache, as it may change any moment. */
export async function sendFile(file: string | undefined): Promise<Response> {
  const bytes =
    file === undefined ? undefined : await readFile(/* turbopackIgnore: true */ file).catch(() => undefined);
  if (file === undefined || bytes === undefined) return new Response('404', { status: 404 });
  return new Response(new Uint8Array(bytes), {
    headers: { 'Content-Type': contentTypeOf(file), 'Cache-Control': 'no-store' },
  });
}
