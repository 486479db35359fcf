/** The element round a formula. */
export const FORMULA_ELEMENT = 'tex-formula';

/** The element round a diagram; what draws it is in `components/elements/mermaid-diagram.ts`. */
export const DIAGRAM_ELEMENT = 'mermaid-diagram';
