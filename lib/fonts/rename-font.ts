/** The name that Pretendard's license keeps for the font as it is, and ours for what is cut from it: as long, so that it fits. */
const RESERVED = 'Pretendard';
const OURS = { name: 'Hoego Sans', postscript: 'HoegoSans-' } as const;

/** By OpenType, 'name': family, unique name, full name, PostScript name, typographic family. Copyright and license stay. */
const NAMES = new Set([1, 3, 4, 6, 16]);

/**
 * Gives a part of the font another name than the whole: a changed version may not bear the reserved name (SIL Open Font
 * License 1.1, 3). What CSS calls the family is not touched by that.
 *
 * @param font TrueType; a copy is returned. The checksum of the table is that of before; packing it as WOFF2 mends that.
 */
export function renameFont(font: Buffer): Buffer {
  const copy = Buffer.from(font);
  const table = findTable(copy, 'name');
  if (table === undefined) return copy;
  const texts = table + copy.readUInt16BE(table + 4);
  for (let index = 0; index < copy.readUInt16BE(table + 2); index += 1) {
    const record = table + 6 + index * 12;
    const id = copy.readUInt16BE(record + 6);
    if (!NAMES.has(id)) continue;
    const isWide = copy.readUInt16BE(record) !== 1;
    const start = texts + copy.readUInt16BE(record + 10);
    const text = copy.subarray(start, start + copy.readUInt16BE(record + 8));
    const reserved = toBytes(RESERVED, isWide);
    const ours = toBytes(id === 6 ? OURS.postscript : OURS.name, isWide);
    for (let at = text.indexOf(reserved); at !== -1; at = text.indexOf(reserved)) ours.copy(text, at);
  }
  return copy;
}

/** Names of Windows and Unicode are UTF-16BE, those of the old Macintosh a byte each. */
function toBytes(text: string, isWide: boolean): Buffer {
  return isWide ? Buffer.from(text, 'utf16le').swap16() : Buffer.from(text, 'latin1');
}

function findTable(font: Buffer, tag: string): number | undefined {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const record = 12 + index * 16;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  return undefined;
}
