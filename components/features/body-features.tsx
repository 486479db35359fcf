import { Fragment } from 'react';
import type { BodyFeature } from '@/lib/markdown/body-features';
import { getElementPath } from '@/lib/site/elements';
import { hrefTo } from '@/lib/site/urls';
import { FeatureStyle } from './feature-style';

/** What each feature of a body loads: `components/features/NAME.css` and `components/elements/NAME.ts`. */
const PARTS: Record<BodyFeature, { style?: string; element?: string }> = {
  callout: { style: 'callout' },
  code: { style: 'code' },
  definitions: { style: 'definitions' },
  details: { style: 'details', element: 'fold-opener' },
  form: { style: 'form' },
  math: { style: 'math', element: 'tex-formula' },
  mermaid: { style: 'mermaid', element: 'mermaid-diagram' },
};

/** Style sheets and elements for what a body holds, and for nothing else. */
export function BodyFeatures({ features }: { features: readonly BodyFeature[] }) {
  return features.map((feature) => {
    const { style, element } = PARTS[feature];
    return (
      <Fragment key={feature}>
        {style && <FeatureStyle name={style} />}
        {element && <script type="module" src={hrefTo(getElementPath(element))} />}
      </Fragment>
    );
  });
}
