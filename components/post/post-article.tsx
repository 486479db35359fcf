import { PostCohort } from '@/components/retrospective/post-cohort';
import { PostGoals } from '@/components/retrospective/post-goals';
import { PostRoadmap } from '@/components/retrospective/post-roadmap';
import { PostStrip } from '@/components/retrospective/post-strip';
import { YearChain } from '@/components/retrospective/year-chain';
import type { PostPage } from '@/lib/pages/post-page';
import { BodyFeatures } from '../features/body-features';
import { hueStyle } from '../styles/hue-style';
import { PostBody } from './post-body';
import { PostComments } from './post-comments';
import { PostHeader } from './post-header';
import { PostNeighbours } from './post-neighbours';
import { hasContents, PostToc } from './post-toc';
import { ReadingPlace } from './reading-place';
import { RelatedPosts } from './related-posts';
import { SeriesBox } from './series-box';
import { ShareLink } from './share-link';
import { TagList } from './tag-list';

/** The page of a post: head, cover, contents, body, and what a reader may want next. */
export function PostArticle({ page }: { page: PostPage }) {
  const { post, card, body, strip, chain, goals, roadmap, cohort, series, newer, older, related, comments } = page;
  return (
    <article
      className="post"
      data-long={post.minutes >= LONG ? '' : undefined}
      data-hue=""
      style={hueStyle(card.hue)}
      lang={card.lang}
    >
      <PostHeader page={page} />
      <ReadingPlace follows={strip !== undefined || hasContents(body.toc)}>
        {strip && <PostStrip strip={strip} />}
        <div className="post-columns">
          {card.cover && (
            <figure className="post-figure">
              <img src={card.cover.src} alt={card.cover.alt} width={card.cover.width} height={card.cover.height} />
            </figure>
          )}
          {roadmap && <PostRoadmap roadmap={roadmap} />}
          <PostToc toc={body.toc} />
          <BodyFeatures features={body.features} />
          <PostBody body={body} />
        </div>
      </ReadingPlace>
      <footer className="post-end">
        {goals && <PostGoals goals={goals} />}
        {chain && <YearChain chain={chain} />}
        {cohort && <PostCohort cohort={cohort} />}
        <div className="post-take">
          <TagList tags={post.tags} />
          <ShareLink />
        </div>
        {series && <SeriesBox series={series} />}
        <RelatedPosts posts={related} />
        <PostNeighbours newer={newer} older={older} />
        {comments && <PostComments comments={comments} />}
      </footer>
    </article>
  );
}

/** Minutes from which on a reader is told how far they have come. */
const LONG = 4;
