import { Fragment } from 'react';
import type { BodyFeature } from '@/lib/markdown/body-features';
import { getElementPath } from '@/lib/site/elements';
import { hrefTo } from '@/lib/site/urls';
import { FeatureStyle } from './feature-style';
import { ImageView } from './image-view';

/** What each feature of a body loads: `components/features/NAME.css` and `components/elements/NAME.ts`; what it draws once. */
const PARTS: Record<BodyFeature, { style?: string; element?: string; part?: React.ComponentType }> = {
  code: { style: 'code', element: 'code-tools' },
  embed: { style: 'embed', element: 'embed-view' },
  figure: { style: 'figure', element: 'image-view', part: ImageView },
  footnotes: { style: 'footnotes', element: 'footnote-preview' },
  form: { style: 'form' },
  gallery: { style: 'gallery' },
};

/** Style sheets and elements for what a body holds, and for nothing else. */
export function BodyFeatures({ features }: { features: readonly BodyFeature[] }) {
  return features.map((feature) => {
    const { style, element, part: Part } = PARTS[feature];
    return (
      <Fragment key={feature}>
        {style && <FeatureStyle name={style} />}
        {Part && <Part />}
        {element && <script type="module" src={hrefTo(getElementPath(element))} />}
      </Fragment>
    );
  });
}
