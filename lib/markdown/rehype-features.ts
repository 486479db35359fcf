import type { Root } from 'hast';
import type { Plugin } from 'unified';
import { type BodyFeature, featuresOf } from './body-features';
import { visit } from './walk';

/** Gathers, into `features`, what the body needs style sheets and elements for. The tree stays as it is. */
export const rehypeFeatures: Plugin<[{ features: Set<BodyFeature> }], Root> =
  ({ features }) =>
  (tree) => {
    visit(tree, 'element', (node) => {
      for (const feature of featuresOf(node)) features.add(feature);
    });
  };
