import { getWords } from '@/lib/site/words/words';

type CodeBlockProps = React.ComponentProps<'pre'> & { 'data-more'?: string | number };

/**
 * The code of a `figure.code` with what a reader does with it, to which `components/elements/code-tools.ts` brings life.
 * `data-more` is how many lines of a long block are not seen at first.
 */
export function CodeBlock(props: CodeBlockProps) {
  const { copyCode, codeCopied, codeNotCopied, wrapCode, moreLines, fewerLines } = getWords();
  const more = props['data-more'];
  return (
    <>
      <code-tools data-copied={codeCopied} data-failed={codeNotCopied}>
        <span role="status" />
        <button type="button" className="code-wrap" aria-label={wrapCode} aria-pressed="false" hidden />
        <button type="button" className="code-copy" aria-label={copyCode} />
      </code-tools>
      <pre {...props} />
      {more !== undefined && (
        <button type="button" className="code-more" aria-expanded="false" data-fewer={fewerLines}>
          {moreLines(Number(more))}
        </button>
      )}
    </>
  );
}
