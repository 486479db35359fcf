import { PostCohort } from '@/components/retrospective/post-cohort';
import { PostGoals } from '@/components/retrospective/post-goals';
import { PostRoadmap } from '@/components/retrospective/post-roadmap';
import { PostStrip } from '@/components/retrospective/post-strip';
import { YearChain } from '@/components/retrospective/year-chain';
import type { Picture } from '@/lib/pages/picture';
import type { PostPage } from '@/lib/pages/post-page';
import { BodyFeatures } from '../features/body-features';
import { hueStyle } from '../styles/hue-style';
import { PostBody } from './post-body';
import { PostHeader } from './post-header';
import { PostNeighbours } from './post-neighbours';
import { PostPicture } from './post-picture';
import { hasContents, PostToc } from './post-toc';
import { ReadingPlace } from './reading-place';
import { SeriesBox } from './series-box';
import { TagList } from './tag-list';

/** The page of a post: head, cover, contents, body, and what a reader may want next. */
export function PostArticle({ page }: { page: PostPage }) {
  const { post, card, body, strip, chain, goals, roadmap, cohort, series, newer, older } = page;
  return (
    <article className="post" data-hue="" style={hueStyle(card.hue)} lang={card.lang}>
      <PostHeader page={page} />
      <ReadingPlace follows={strip !== undefined || hasContents(body.toc)}>
        {strip && <PostStrip strip={strip} />}
        <div className="post-columns">
          {card.cover && (
            <figure className="post-figure" style={toWidest(card.cover)}>
              <PostPicture picture={card.cover} sizes={COVER_SIZES} first />
            </figure>
          )}
          {roadmap && <PostRoadmap roadmap={roadmap} />}
          <PostToc toc={body.toc} />
          <BodyFeatures features={body.features} />
          <PostBody body={body} covered={card.cover !== undefined} />
        </div>
      </ReadingPlace>
      <footer className="post-end">
        {goals && <PostGoals goals={goals} />}
        {chain && <YearChain chain={chain} />}
        {cohort && <PostCohort cohort={cohort} />}
        <TagList tags={post.tags} />
        {series && <SeriesBox series={series} />}
        <PostNeighbours newer={newer} older={older} />
      </footer>
    </article>
  );
}

const COVER_SIZES = '(max-width: 34rem) and (min-resolution: 2.5dppx) 62vw, min(774px, 100vw - 2.5rem)';

/**
 * How wide a cover may be: not so wide that it is higher than 36rem, and, but for drawings, no wider than it is. Said
 * before it is loaded, so that nothing moves.
 */
function toWidest({ src, width, height }: Picture): React.CSSProperties {
  if (!width || !height) return { '--widest': '100%' } as React.CSSProperties;
  const byHeight = `${Number(((36 * width) / height).toFixed(2))}rem`;
  const isDrawing = /\.svg$/i.test(src) || width > 600;
  return { '--widest': isDrawing ? byHeight : `min(${width}px, ${byHeight})` } as React.CSSProperties;
}
