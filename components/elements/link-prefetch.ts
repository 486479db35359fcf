/**
 * For browsers without speculation rules: fetches the page behind a link of this site when the pointer, a finger or the
 * focus is on it, so that it is there when it is followed. Readers who save data are left alone.
 * No element of its own: it works on the links that are there.
 */
const asked = new Set<string>([location.href.split('#', 1)[0] ?? '']);

function prefetch(event: Event): void {
  const link = (event.target as Element | null)?.closest?.('a');
  if (!link || link.origin !== location.origin || link.hasAttribute('download') || link.target === '_blank') return;
  const url = link.href.split('#', 1)[0] ?? '';
  if (asked.has(url) || !/\/$|\.html$/.test(link.pathname)) return;
  asked.add(url);
  const hint = document.createElement('link');
  hint.rel = 'prefetch';
  hint.href = url;
  document.head.append(hint);
}

const connection = (navigator as Navigator & { connection?: { saveData?: boolean } }).connection;

if (!HTMLScriptElement.supports?.('speculationrules') && !connection?.saveData) {
  for (const type of ['pointerover', 'touchstart', 'focusin']) addEventListener(type, prefetch, { passive: true });
}
