import { readFile } from 'node:fs/promises';
import { contentTypeOf } from './content-type';

/** Answers with a file as dev serves it. */
export async function sendFile(file: string | undefined): Promise<Response> {
  const bytes =
    file === undefined ? undefined : await readFile(/* turbopackIgnore: true */ file).catch(() => undefined);
  if (file === undefined || bytes === undefined) return new Response('404', { status: 404 });
  return sendBytes(bytes, contentTypeOf(file));
}

/** Answers with these bytes: never from a cache, as they may change any moment. */
export function sendBytes(bytes: Uint8Array, type: string): Response {
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': type, 'Cache-Control': 'no-store' } });
}
