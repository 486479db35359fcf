import { findMediaFile } from '@/lib/publish/media-file';
import { sendFile } from '@/lib/publish/send-file';
import { getWorkspace } from '@/lib/site/site';
import { decodePath } from '@/lib/site/urls';

export const dynamic = 'force-dynamic';

/** In dev, what a build copies to `out/media/`: files that lie in the content folder. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string[] }> }): Promise<Response> {
  const { file } = await params;
  return sendFile(findMediaFile(getWorkspace().content, file.map(decodePath)));
}
