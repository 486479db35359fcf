import { Fragment } from 'react';
import type { BodyFeature } from '@/lib/markdown/body-features';
import { getElementPath } from '@/lib/site/elements';
import { hrefTo } from '@/lib/site/urls';
import { FeatureStyle } from './feature-style';
import { ImageView } from './image-view';

/** What each feature of a body loads: `components/features/NAME.css` and `components/elements/NAME.ts`; what it draws once. */
const PARTS: Record<BodyFeature, { style?: string; element?: string; part?: React.ComponentType }> = {
  callout: { style: 'callout' },
  code: { style: 'code', element: 'code-tools' },
  'code-lines': { style: 'code-lines' },
  definitions: { style: 'definitions' },
  details: { style: 'details', element: 'fold-opener' },
  embed: { style: 'embed', element: 'embed-view' },
  figure: { style: 'figure', element: 'image-view', part: ImageView },
  footnotes: { style: 'footnotes', element: 'footnote-preview' },
  form: { style: 'form' },
  gallery: { style: 'gallery' },
  math: { style: 'math', element: 'tex-formula' },
  mermaid: { style: 'mermaid', element: 'mermaid-diagram' },
};

/** Style sheets and elements for a body and what it holds, and for nothing else. */
export function BodyFeatures({ features }: { features: readonly BodyFeature[] }) {
  const parts = features.map((feature) => {
    const { style, element, part: Part } = PARTS[feature];
    return (
      <Fragment key={feature}>
        {style && <FeatureStyle name={style} />}
        {Part && <Part />}
        {element && <script type="module" src={hrefTo(getElementPath(element))} />}
      </Fragment>
    );
  });
  return (
    <>
      <FeatureStyle name="prose" />
      {parts}
    </>
  );
}
