import type { Words } from '@/lib/site/words/words';
import type { BodyLabels } from './rendered-body';

/** The words of the interface that a body is rendered with, and no others: a body is kept by them. */
export function toBodyLabels(words: Words): BodyLabels {
  const { footnotes, backToReference, table, callouts, details, diagram, diagramSource } = words;
  return { footnotes, backToReference, table, callouts, details, diagram, diagramSource };
}
