import type { TocEntry } from '@/lib/markdown/rendered-body';
import { getWords } from '@/lib/site/words/words';

/** The contents of a post: at the side where there is room, folded above the text where there is not. */
export function PostToc({ toc }: { toc: TocEntry[] }) {
  if (!hasContents(toc)) return null;
  const { tableOfContents } = getWords();
  const highest = Math.min(...toc.map(({ depth }) => depth));
  return (
    <nav className="toc" aria-label={tableOfContents}>
      <details>
        <summary>{tableOfContents}</summary>
        <ol>
          {toc.map(({ depth, id, text }) => (
            <li key={id} data-level={depth - highest + 1}>
              <a href={`#${encodeURIComponent(id)}`}>{text}</a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}

/** One heading is no contents. */
export function hasContents(toc: readonly TocEntry[]): boolean {
  return toc.length > 1;
}
