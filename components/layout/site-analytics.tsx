import type { AnalyticsScript } from '@/lib/site/analytics';
import { getElementPath } from '@/lib/site/elements';
import { hrefTo } from '@/lib/site/urls';

/** Who counts visits; nothing at all where nobody does. */
export function SiteAnalytics({ scripts }: { scripts: readonly AnalyticsScript[] }) {
  if (scripts.length === 0) return null;
  return (
    <>
      <site-analytics hidden data-scripts={JSON.stringify(scripts)} />
      <script type="module" src={hrefTo(getElementPath('site-analytics'))} />
    </>
  );
}
