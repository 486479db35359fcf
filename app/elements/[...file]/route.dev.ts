import { findBelow } from '@/lib/images/directory';
import { sendFile } from '@/lib/publish/send-file';
import { getWorkspace } from '@/lib/site/site';
import { decodePath } from '@/lib/site/urls';

export const dynamic = 'force-dynamic';

/** In dev, what a build copies to `out/elements/`. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string[] }> }): Promise<Response> {
  const { file } = await params;
  return sendFile(findBelow(getWorkspace().work, ['elements', ...file.map(decodePath)]));
}
