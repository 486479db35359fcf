import type { TocEntry } from '@/lib/markdown/rendered-body';
import { getWords } from '@/lib/site/words/words';

type HeadingProps = React.ComponentProps<'h2'> & { level: 'h2' | 'h3' | 'h4' | 'h5' | 'h6'; toc: readonly TocEntry[] };

/**
 * A heading of the contents ends with a link to itself. Its sign is drawn by the style sheet, so that no copy has it, and
 * the heading keeps its own name for those who hear it.
 */
export function Heading({ level: Level, toc, children, ...props }: HeadingProps) {
  const entry = toc.find(({ id }) => id === props.id);
  if (!entry) return <Level {...props}>{children}</Level>;
  const { id, text } = entry;
  return (
    <Level aria-label={text} {...props}>
      {children}
      {/* biome-ignore lint/a11y/useAnchorContent: its name is its label, and its sign is drawn by the style sheet */}
      <a className="heading-link" href={`#${encodeURIComponent(id)}`} aria-label={getWords().linkToSection(text)} />
    </Level>
  );
}
