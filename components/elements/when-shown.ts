/** Runs `act` now, or when a page that was drawn ahead of time (speculation rules) is really shown. */
export function whenShown(act: () => void): void {
  if ((document as Document & { prerendering?: boolean }).prerendering) {
    document.addEventListener('prerenderingchange', act, { once: true });
  } else act();
}
