import { toShownFile } from '@/lib/images/shown-file';
import { findMediaFile } from '@/lib/publish/media-file';
import { sendBytes, sendFile } from '@/lib/publish/send-file';
import { getWorkspace } from '@/lib/site/site';
import { decodePath } from '@/lib/site/urls';

export const dynamic = 'force-dynamic';

/**
 * In dev, what a build copies to `out/media/`: files that lie in the content folder. Nothing is resized; only what must
 * not be shown as it is (SVG), or cannot be (TIFF), is made anew when it is looked at.
 */
export async function GET(_: Request, { params }: { params: Promise<{ file: string[] }> }): Promise<Response> {
  const { file: segments } = await params;
  const file = findMediaFile(getWorkspace().content, segments.map(decodePath));
  const made = file && (await toShownFile(file));
  return made ? sendBytes(made.bytes, made.type) : sendFile(file);
}
