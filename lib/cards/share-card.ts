import { sharp } from '@/lib/images/sharp';
import type { Canvas } from './canvas';
import { drawPostCard, type PostCard } from './post-card';
import { drawSiteCard, type SiteCard } from './site-card';
import { drawTermCard, type TermCard } from './term-card';
import { loadTypefaces, type Typefaces } from './typeface';
import { drawYearCard, type YearCard } from './year-card';

/** The picture that a page is shared with: where it stands on the site, decoded, and what is on it. */
export type ShareCard = { path: string } & DrawnCard;

/** Each kind of page has a card of its own. */
export type DrawnCard = { [Kind in keyof Cards]: { kind: Kind; card: Cards[Kind] } }[keyof Cards];

/** `term` is a tag, a category or a series. */
type Cards = { year: YearCard; post: PostCard; term: TermCard; site: SiteCard };

/**
 * Draws a card: a PNG of 1200×630, the same bytes for the same card.
 *
 * @param root the folder of the project, in whose packages the font lies
 */
export async function drawShareCard(card: DrawnCard, root: string): Promise<Buffer> {
  const svg = toCanvas(card, loadTypefaces(root)).toSvg();
  // Paper, three inks, one hue and the edges between: sixteen colours are enough, and a quarter of the bytes.
  return sharp(Buffer.from(svg)).removeAlpha().png({ palette: true, colours: 16, effort: 1, dither: 0 }).toBuffer();
}

function toCanvas<Kind extends keyof Cards>({ kind, card }: { kind: Kind; card: Cards[Kind] }, typefaces: Typefaces) {
  return DRAWINGS[kind](card, typefaces);
}

const DRAWINGS: { [Kind in keyof Cards]: (card: Cards[Kind], typefaces: Typefaces) => Canvas } = {
  year: drawYearCard,
  post: drawPostCard,
  term: drawTermCard,
  site: drawSiteCard,
};
