import { getElementPath } from '@/lib/site/elements';
import { hrefTo } from '@/lib/site/urls';
import { getWords } from '@/lib/site/words/words';
import { FeatureStyle } from '../features/feature-style';

/** Takes the address of a post along. */
export function ShareLink() {
  const { copyLink, linkCopied, linkNotCopied, share } = getWords();
  return (
    <>
      <FeatureStyle name="post-end" />
      <share-link data-copied={linkCopied} data-failed={linkNotCopied}>
        <button type="button" hidden>
          {share}
        </button>
        <button type="button">{copyLink}</button>
        <span role="status" />
      </share-link>
      <script type="module" src={hrefTo(getElementPath('share-link'))} />
    </>
  );
}
