const DECLARATION = /(?:"[^"]*"|'[^']*'|\([^)]*\)|[^;])+/g;
/** What is black to the eye: the ink of the page, in either theme. */
const BLACK =
  /^(?:black|#000000|#000|#[0-4][0-9a-f][0-4][0-9a-f][0-4][0-9a-f]|#[0-4]{3}|rgba?\(\s*[0-7]?\d\s*,\s*[0-7]?\d\s*,\s*[0-7]?\d\s*(?:,\s*1(?:\.0)?\s*)?\)|windowtext)$/i;
const CLEAR =
  /^(?:transparent|none|inherit|initial|unset|var\(.*\)|#ffffff|#fff|white|url\(.*|rgba\(.*,\s*0(?:\.0)?\s*\))(?:\s|$)/i;
const COLOUR = /^(?:[a-z]+|#[0-9a-f]{3,8}|(?:rgb|hsl)a?\([^()]*\))$/i;
const KEPT = /^(?:inherit|initial|unset|currentcolor|transparent)$/i;

/**
 * The declarations of a `style` attribute with colours that can be read on light and on dark paper:
 *
 * - black is the ink of the page: `color: #000` -> nothing
 * - any other colour is lighter on dark paper: `color: red` -> `color: light-dark(red, …)`
 * - on a ground of its own text is dark: `background: #fff5b1` -> `background: #fff5b1; color: #1c1a17`
 *
 * @param isOnGround whether something around it has a colour for its ground
 */
export function toReadableStyle(style: string, isOnGround: boolean): { style: string; isOnGround: boolean } {
  const declarations = (style.match(DECLARATION) ?? []).map((declaration) => declaration.trim()).filter(Boolean);
  const value = (name: RegExp) => declarations.find((one) => name.test(one))?.replace(/^[^:]*:\s*/, '');
  const ground = value(/^background(?:-color)?\s*:/i);
  const hasGround = ground !== undefined && !CLEAR.test(ground);
  if (hasGround) {
    const ink = value(/^color\s*:/i) === undefined ? ['color: #1c1a17'] : [];
    return { style: [...declarations, ...ink].join('; '), isOnGround: true };
  }
  if (isOnGround) return { style: declarations.join('; '), isOnGround: true };
  // White for a ground is the paper of the page.
  const kept = declarations.filter((one) => !/^background(?:-color)?\s*:\s*(?:#fff(?:fff)?|white)\s*$/i.test(one));
  return { style: kept.flatMap(toReadable).join('; '), isOnGround: false };
}

function toReadable(declaration: string): string[] {
  const colour = /^color\s*:\s*(.+?)\s*$/i.exec(declaration)?.[1];
  if (colour === undefined || KEPT.test(colour)) return [declaration];
  if (BLACK.test(colour)) return [];
  return COLOUR.test(colour)
    ? [`color: light-dark(${colour}, color-mix(in oklab, ${colour} 55%, white))`]
    : [declaration];
}
