import type { PostComments as Comments } from '@/lib/pages/post-comments';
import { getElementPath } from '@/lib/site/elements';
import { hrefTo } from '@/lib/site/urls';
import { getWords } from '@/lib/site/words/words';
import { FeatureStyle } from '../features/feature-style';

/**
 * Comments on GitHub, loaded when a reader comes near. What the service puts into the empty `div` is none of React's
 * business; its class and id are what giscus looks for, and comes back to after a reader has signed in.
 */
export function PostComments({ comments: { client, href } }: { comments: Comments }) {
  const words = getWords();
  return (
    <section className="comments" aria-labelledby="comments-heading">
      <FeatureStyle name="comments" />
      <script type="module" src={hrefTo(getElementPath('post-comments'))} />
      <h2 id="comments-heading">{words.comments}</h2>
      <a href={href} rel="external nofollow">
        {words.commentsOnGitHub}
      </a>
      <post-comments data-client={JSON.stringify(client)} data-title={words.comments}>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: empty, so that React leaves alone what a service puts here */}
        <div className="giscus" id="comments" dangerouslySetInnerHTML={{ __html: '' }} suppressHydrationWarning />
      </post-comments>
    </section>
  );
}
