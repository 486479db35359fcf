import { dirname } from 'node:path';
import { WEIGHTS } from '@/lib/fonts/common';
import { resolveFont } from '@/lib/fonts/package-files';
import { sendFile } from '@/lib/publish/send-file';
import { getWorkspace } from '@/lib/site/site';

export const dynamic = 'force-dynamic';

/** In dev, the whole font: `/webfont/400.woff2`. A build cuts it to what pages show. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string[] }> }): Promise<Response> {
  const name = (await params).file.join('/');
  const weight = WEIGHTS.find((one) => name === `${one}.woff2`);
  return sendFile(weight && resolveFont(dirname(getWorkspace().work), weight));
}
