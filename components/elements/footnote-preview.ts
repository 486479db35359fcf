/**
 * Shows a footnote beside its number: under the pointer, with the focus, or at the first tap; a click, or the second tap,
 * goes to it as ever. Escape closes it. Those who hear the page have the note itself, so this is for eyes only.
 * No element of its own: it works on the links that are there.
 */
let box: HTMLElement | undefined;
let shown: Element | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
/** What the finger did last, before the browser makes a click of it. */
let tapped: Element | undefined;

function linkOf({ target }: Event): HTMLAnchorElement | null {
  return (target as Element).closest?.<HTMLAnchorElement>('[data-footnote-ref]') ?? null;
}

function show(link: HTMLAnchorElement): void {
  clearTimeout(timer);
  const note = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!note || shown === link) return;
  box ??= make();
  box.replaceChildren(...[...note.childNodes].map((node) => node.cloneNode(true)));
  for (const back of box.querySelectorAll('[data-footnote-backref]')) back.remove();
  for (const part of box.querySelectorAll('[id]')) part.removeAttribute('id');
  for (const part of box.querySelectorAll<HTMLElement>('a, button, [tabindex]')) part.tabIndex = -1;
  box.showPopover();
  shown = link;
  const { left, top, bottom } = link.getBoundingClientRect();
  const { offsetWidth, offsetHeight, style } = box;
  const { clientWidth } = document.documentElement;
  const isBelow = bottom + offsetHeight + 8 < innerHeight || top < offsetHeight + 8;
  style.left = `${scrollX + Math.max(8, Math.min(left - 16, clientWidth - offsetWidth - 8))}px`;
  style.top = `${scrollY + (isBelow ? bottom + 8 : top - offsetHeight - 8)}px`;
}

function make(): HTMLElement {
  const made = document.createElement('div');
  made.className = 'prose footnote-preview';
  made.popover = 'manual';
  made.ariaHidden = 'true';
  made.onpointerenter = () => clearTimeout(timer);
  made.onpointerleave = later;
  document.body.append(made);
  return made;
}

function hide(): void {
  clearTimeout(timer);
  shown = undefined;
  if (box?.isConnected) box.hidePopover();
}

/** The pointer has time to come over, so that links of the note can be followed. */
function later(): void {
  clearTimeout(timer);
  timer = setTimeout(hide, 250);
}

addEventListener('pointerover', (event) => {
  const link = linkOf(event);
  if (!link || event.pointerType !== 'mouse') return;
  clearTimeout(timer);
  timer = setTimeout(show, 120, link);
});
addEventListener('pointerout', (event) => event.pointerType === 'mouse' && linkOf(event) && later());
addEventListener('focusin', (event) => {
  const link = linkOf(event);
  if (link?.matches(':focus-visible') && !tapped) show(link);
});
addEventListener('focusout', (event) => linkOf(event) && !tapped && later());
addEventListener('pointerdown', (event) => {
  const link = linkOf(event);
  tapped = link && event.pointerType !== 'mouse' && shown !== link ? link : undefined;
  if (!link && !box?.contains(event.target as Node)) hide();
});
addEventListener('click', (event) => {
  const link = linkOf(event);
  if (link && tapped === link) {
    event.preventDefault();
    show(link);
  } else if (link) hide();
  tapped = undefined;
});
addEventListener('keydown', ({ key }) => key === 'Escape' && hide());
