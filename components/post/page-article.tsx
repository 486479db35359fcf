import { PageHeading } from '@/components/layout/page-heading';
import type { PostPage } from '@/lib/pages/post-page';
import { BodyFeatures } from '../features/body-features';
import { PostBody } from './post-body';
import { PostComments } from './post-comments';

/** A page of `content/pages/`: no date, no neighbours. */
export function PageArticle({ page: { post, card, body, comments } }: { page: PostPage }) {
  return (
    <article lang={card.lang}>
      <PageHeading title={post.title} description={post.isExcerpt ? undefined : post.description} />
      <div className="post">
        <BodyFeatures features={body.features} />
        <PostBody body={body} />
        {comments && (
          <footer>
            <PostComments comments={comments} />
          </footer>
        )}
      </div>
    </article>
  );
}
