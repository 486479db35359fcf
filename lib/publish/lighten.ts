/**
 * A page without what only Next's runtime reads.
 *
 * @throws when something of it is left
 */
export function lighten(html: string): string {
  const light = html
    .replace(SCRIPTS, (script, attributes: string, code: string) => (isOfNext(attributes, code) ? '' : script))
    .replace(/<link\b[^>]*\brel="(?:preload|modulepreload)"[^>]*\bhref="[^"]*\/_next\/[^"]*\.js"[^>]*>/g, '')
    // Marks by which React finds its places again, and the place of the streamed metadata.
    .replace(/<!--(?:\/?\$[!?~]?| |\/?&)-->/g, '')
    .replace(/<div hidden=""><\/div>/g, '');
  const codes = [...light.matchAll(SCRIPTS)].flatMap(([, attributes = '', code = '']) =>
    isData(attributes) ? [] : code,
  );
  const left =
    codes.find((code) => /\b__next_|\$R[CSX]\b|TURBOPACK/.test(code)) ??
    // In the text of a page, quotes and brackets are escaped: these are tags.
    /<(?:link|script)\b[^>]*"[^"]*\/_next\/[^"]*\.js"|<template id="[BP]:/.exec(light)?.[0];
  if (left) throw new Error(`a part of its runtime is still there: ${left.trim().slice(0, 80)}`);
  return light;
}

const SCRIPTS = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;

function isOfNext(attributes: string, code: string): boolean {
  if (/\bsrc="[^"]*\/_next\/[^"]*"/.test(attributes)) return true;
  return !isData(attributes) && /self\.__next_[fs]\b|globalThis\[?["'.]TURBOPACK/.test(code);
}

/** JSON-LD and the like: what a post says may stand in it. */
function isData(attributes: string): boolean {
  return /\btype="(?!module"|text\/javascript")/.test(attributes);
}
