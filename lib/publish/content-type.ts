/**
 * The content type of a file by its name, with the character set for text.
 * Hosts know these as well; what is here serves `dev` and mends what `preview` would get wrong.
 */
export function contentTypeOf(name: string): string {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  if (/(^|\/)feed\.xml$/.test(name)) return 'application/rss+xml; charset=utf-8';
  if (/(^|\/)atom\.xml$/.test(name)) return 'application/atom+xml; charset=utf-8';
  if (/(^|\/)feed\.json$/.test(name)) return 'application/feed+json; charset=utf-8';
  return TYPES[extension] ?? 'application/octet-stream';
}

/** Whether a content type is worth compressing. */
export function isText(type: string): boolean {
  return /^text\/|[/+](json|xml|javascript)|manifest/.test(type);
}

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  htm: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  map: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  xsl: 'text/xsl; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  apng: 'image/apng',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  ico: 'image/x-icon',
  bmp: 'image/bmp',
  mp4: 'video/mp4',
  webm: 'video/webm',
  mov: 'video/quicktime',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
  pdf: 'application/pdf',
  zip: 'application/zip',
  woff: 'font/woff',
  woff2: 'font/woff2',
  ttf: 'font/ttf',
  otf: 'font/otf',
};
