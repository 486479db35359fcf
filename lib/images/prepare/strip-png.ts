/**
 * A PNG without texts, dates, Exif data and whatever programs add, its pixels untouched. https://www.w3.org/TR/png-3/
 *
 * @returns undefined where its chunks cannot be followed to the end
 */
export function stripPng(bytes: Buffer): { bytes: Buffer; isAnimated: boolean } | undefined {
  if (bytes.toString('latin1', 1, 4) !== 'PNG') return undefined;
  const kept = [bytes.subarray(0, 8)];
  let isAnimated = false;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (end > bytes.length) return undefined;
    if (KEPT.has(type)) kept.push(bytes.subarray(at, end));
    if (type === 'acTL') isAnimated = true;
    if (type === 'IEND') return { bytes: Buffer.concat(kept), isAnimated };
    at = end;
  }
  return undefined;
}

/** What decides how it looks. */
const KEPT = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD pHYs acTL fcTL fdAT'.split(' '),
);
