import type { PostPage } from '@/lib/pages/post-page';
import { hueStyle } from '../styles/hue-style';
import { PostBody } from './post-body';
import { PostHeader } from './post-header';
import { PostNeighbours } from './post-neighbours';
import { PostToc } from './post-toc';
import { SeriesBox } from './series-box';
import { TagList } from './tag-list';

/** The page of a post: head, cover, contents, body, and what a reader may want next. */
export function PostArticle({ page }: { page: PostPage }) {
  const { post, card, body, series, newer, older } = page;
  return (
    <article className="post" data-hue="" style={hueStyle(card.hue)} lang={card.lang}>
      <PostHeader page={page} />
      {card.cover && (
        <figure className="post-figure">
          <img src={card.cover.src} alt={card.cover.alt} width={card.cover.width} height={card.cover.height} />
        </figure>
      )}
      <PostToc toc={body.toc} />
      <PostBody body={body} />
      <footer className="post-end">
        <TagList tags={post.tags} />
        {series && <SeriesBox series={series} />}
        <PostNeighbours newer={newer} older={older} />
      </footer>
    </article>
  );
}
