import { SiteLayout } from '@/components/layout/site-layout';
import { toNotFoundMetadata } from '@/lib/metadata/page-metadata';
import { getSiteFrame } from '@/lib/pages/site-frame';
import { hrefTo, routes } from '@/lib/site/urls';
import { getWords } from '@/lib/site/words/words';

export function generateMetadata() {
  return toNotFoundMetadata();
}

export default function NotFound() {
  const words = getWords();
  return (
    <SiteLayout frame={getSiteFrame()}>
      <div className="not-found">
        <div className="numeral" data-figure="404" />
        <h1>{words.notFound}</h1>
        <p className="empty">{words.notFoundBody}</p>
        <ul>
          <li>
            <a href={hrefTo(routes.home)}>{words.goHome}</a>
          </li>
          <li>
            <a href={hrefTo(routes.posts)}>{words.archive}</a>
          </li>
          <li>
            <a href={hrefTo(routes.tags)}>{words.tags}</a>
          </li>
        </ul>
      </div>
    </SiteLayout>
  );
}
