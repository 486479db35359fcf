import type { SiteFrame } from '@/lib/pages/site-frame';
import { getWords } from '@/lib/site/words/words';
import { FeatureStyle } from '../features/feature-style';
import { SiteFooter } from './site-footer';
import { SiteHeader } from './site-header';

/** What stands round every page: skip link, header, main, footer. */
export function SiteLayout({ frame, children }: { frame: SiteFrame; children: React.ReactNode }) {
  const words = getWords();
  return (
    <>
      <a className="skip-link" href="#content">
        {words.skipToContent}
      </a>
      {frame.problems > 0 && (
        <p className="problem-notice" role="status">
          <FeatureStyle name="problem-notice" />
          {words.problemsInContent(frame.problems)}
        </p>
      )}
      <SiteHeader title={frame.title} home={frame.home} navigation={frame.navigation} />
      <main id="content" className="page" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter title={frame.title} links={frame.links} feed={frame.feed} />
    </>
  );
}
