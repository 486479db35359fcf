import { getStylePath } from '@/lib/site/elements';
import { hrefTo } from '@/lib/site/urls';

/**
 * The style sheet `components/features/NAME.css`, in the head of a page on which this is drawn, once. A part that most
 * pages do not have brings its sheet along so.
 */
export function FeatureStyle({ name }: { name: string }) {
  return <link rel="stylesheet" href={hrefTo(getStylePath(name))} precedence="feature" />;
}
