/**
 * A GIF without comments and application data (XMP), its pictures untouched; what makes it go round stays.
 * https://www.w3.org/Graphics/GIF/spec-gif89a.txt
 *
 * @returns undefined where its blocks cannot be followed
 */
export function stripGif(bytes: Buffer): Buffer | undefined {
  if (!/^GIF8[79]a/.test(bytes.toString('latin1', 0, 6)) || bytes.length < 13) return undefined;
  const kept: Buffer[] = [];
  let at = 13 + colourTable(bytes[10] ?? 0);
  kept.push(bytes.subarray(0, at));
  while (at < bytes.length) {
    const start = at;
    const block = bytes[at];
    if (block === TRAILER) return Buffer.concat([...kept, bytes.subarray(at, at + 1)]);
    if (block === EXTENSION) at = skipBlocks(bytes, at + 2);
    else if (block === IMAGE) at = skipBlocks(bytes, at + 11 + colourTable(bytes[at + 9] ?? 0));
    else return undefined;
    if (at > bytes.length) return undefined;
    if (block === IMAGE || isKept(bytes, start)) kept.push(bytes.subarray(start, at));
  }
  return undefined;
}

const [EXTENSION, IMAGE, TRAILER] = [0x21, 0x2c, 0x3b];
const [GRAPHIC_CONTROL, APPLICATION] = [0xf9, 0xff];

/** The length of a colour table in bytes, from the flags before it. */
function colourTable(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

function skipBlocks(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 0) at += 1 + (bytes[at] ?? 0);
  return at + 1;
}

function isKept(bytes: Buffer, start: number): boolean {
  const label = bytes[start + 1];
  if (label === GRAPHIC_CONTROL) return true;
  return label === APPLICATION && /^(NETSCAPE2\.0|ANIMEXTS1\.0)/.test(bytes.toString('latin1', start + 3, start + 14));
}
