import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getWorkspace, isPreviewing } from './site';

/**
 * Where the bundle of a custom element is, without base path: `theme-switch` → `/elements/theme-switch-K3J2.js`.
 * The list is read once in a build and each time in dev, where a bundle may change.
 *
 * @param name the file in `components/elements`, without extension
 * @throws when there is no such element
 */
export function getElementPath(name: string): string {
  if (isPreviewing()) list = undefined;
  list ??= JSON.parse(readFileSync(join(getWorkspace().work, 'elements.json'), 'utf8')) as Record<string, string>;
  const path = list[name];
  if (path === undefined) throw new Error(`There is no ${name} in components/elements or components/features.`);
  return path;
}

/** Where `components/features/NAME.css` is, likewise. */
export function getStylePath(name: string): string {
  return getElementPath(`${name}.css`);
}

let list: Record<string, string> | undefined;
