import { getElementPath } from '@/lib/site/elements';
import { hrefTo } from '@/lib/site/urls';

/** What a post is read by and its text; `follows` where there are links that follow the reader. */
export function ReadingPlace({ follows, children }: { follows: boolean; children: React.ReactNode }) {
  if (!follows) return <div>{children}</div>;
  return (
    <>
      <reading-place>{children}</reading-place>
      <script type="module" src={hrefTo(getElementPath('reading-place'))} />
    </>
  );
}
