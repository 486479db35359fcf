import { getSite } from './site';

/** The favicon: twelve cells in the site's accent, the last of them still to come. */
export function drawIcon(): string {
  const { accent } = getSite();
  const cells = Array.from({ length: 12 }, (_, index) => {
    const [column, row] = [index % 4, Math.floor(index / 4)];
    const fill = index < 11 ? 'var(--on)' : 'var(--off)';
    return `<rect x="${1 + column * 8}" y="${5 + row * 8}" width="6" height="6" rx="1.5" fill="${fill}"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>:root{--on:oklch(51% .145 ${accent});--off:oklch(80% .02 ${accent})}@media(prefers-color-scheme:dark){:root{--on:oklch(79% .115 ${accent});--off:oklch(42% .03 ${accent})}}</style>${cells.join('')}</svg>\n`;
}
