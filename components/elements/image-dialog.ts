import { ImageZoom } from './image-zoom';

/** Marks the step of the browser's history that Back closes the dialog with. */
const STEP = 'imageView';

let show: ((link: HTMLAnchorElement) => void) | undefined;

/** Opens the picture of a link in the dialog of `<image-view>`; the arrows lead through all of the page. */
export function openImages(view: HTMLElement, link: HTMLAnchorElement): void {
  const dialog = view.querySelector('dialog');
  if (!dialog || dialog.open) return;
  show ??= prepare(dialog);
  history.pushState({ ...history.state, [STEP]: true }, '');
  dialog.showModal();
  show(link);
}

function prepare(dialog: HTMLDialogElement): (link: HTMLAnchorElement) => void {
  const stage = make('div', 'image-stage');
  const image = stage.appendChild(document.createElement('img'));
  const words = make('p', 'image-words');
  const place = make('p', 'image-place');
  // What a screen reader is told when another picture comes; what is seen stays quiet.
  const told = make('p', 'sr-only');
  told.role = 'status';
  place.ariaHidden = words.ariaHidden = 'true';
  dialog.prepend(stage, words, place, told);
  const links = () => [...document.querySelectorAll<HTMLAnchorElement>('a[data-view]')];
  const button = (name: string) => dialog.querySelector(`[data-do=${name}]`) as HTMLButtonElement;
  const zoom = new ImageZoom(stage, image, { onSwipe: step, onLeave: () => dialog.close() });
  let current: HTMLAnchorElement;

  function draw(link: HTMLAnchorElement): void {
    current = link;
    const all = links();
    const at = all.indexOf(link);
    const small = link.querySelector('img');
    const caption = captionOf(link);
    zoom.reset();
    // The shape is known from the page, and what is there already stands in until the file has come.
    image.width = small?.naturalWidth || small?.width || 0;
    image.height = small?.naturalHeight || small?.height || 0;
    image.style.backgroundImage = small?.currentSrc ? `url("${CSS.escape(small.currentSrc)}")` : '';
    image.alt = small?.alt || caption;
    image.src = link.href;
    image.onload = () => {
      image.width = image.naturalWidth || image.width;
      image.height = image.naturalHeight || image.height;
      image.style.backgroundImage = '';
    };
    words.textContent = caption;
    place.textContent = all.length > 1 ? `${at + 1} / ${all.length}` : '';
    told.textContent = [place.textContent, image.alt].filter(Boolean).join(', ');
    const focused = document.activeElement;
    button('previous').hidden = at <= 0;
    button('next').hidden = at >= all.length - 1;
    if (focused instanceof HTMLElement && focused.hidden) button('close').focus();
    const next = all[at + 1];
    if (next) new Image().src = next.href;
  }

  function step(by: number): void {
    const all = links();
    const link = all[all.indexOf(current) + by];
    if (link) draw(link);
  }

  dialog.addEventListener('click', ({ target }) => {
    const action = (target as Element).closest<HTMLElement>('[data-do]')?.dataset.do;
    if (action === 'previous') step(-1);
    else if (action === 'next') step(1);
    else if (action === 'close') dialog.close();
  });
  dialog.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const all = links();
    const act = {
      ArrowLeft: () => (zoom.isLarge ? zoom.pan(80, 0) : step(-1)),
      ArrowRight: () => (zoom.isLarge ? zoom.pan(-80, 0) : step(1)),
      ArrowUp: () => zoom.pan(0, 80),
      ArrowDown: () => zoom.pan(0, -80),
      Home: () => draw(all[0] ?? current),
      End: () => draw(all.at(-1) ?? current),
      '+': () => zoom.by(1.5),
      '=': () => zoom.by(1.5),
      '-': () => zoom.by(1 / 1.5),
      '0': () => zoom.reset(),
      // The page behind stays where it is.
      PageUp: () => {},
      PageDown: () => {},
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  dialog.addEventListener('close', () => {
    if (history.state?.[STEP]) history.back();
    image.removeAttribute('src');
    current.focus({ preventScroll: true });
    current.scrollIntoView({ block: 'nearest' });
  });
  addEventListener('popstate', () => dialog.open && dialog.close());
  return draw;
}

function captionOf(link: Element): string {
  const own = link.closest('figure')?.querySelector(':scope > figcaption');
  const shared = link.closest('.gallery')?.querySelector(':scope > figcaption');
  return (own ?? shared)?.textContent?.trim() ?? '';
}

function make(name: string, className: string): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  return element;
}
