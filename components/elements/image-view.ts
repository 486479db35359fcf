import styles from './image-view.css?url';

/**
 * `<image-view>` holds an empty dialog in which the pictures of the page open: links with `data-view`. What works and
 * dresses it is loaded when a reader comes near the first one; without script they lead to the files.
 *
 * Ours, and not PhotoSwipe or medium-zoom: the one weighs more than all else on a page and wants every size told
 * beforehand, the other knows neither pinching nor Back.
 */
class ImageView extends HTMLElement {
  connectedCallback(): void {
    for (const type of ['pointerover', 'touchstart', 'focusin', 'click'] as const) {
      document.addEventListener(type, (event) => meet(this, event), { passive: type !== 'click' });
    }
  }
}

let parts: Promise<typeof import('./image-dialog')> | undefined;

function meet(view: HTMLElement, event: Event): void {
  const link = (event.target as Element).closest?.<HTMLAnchorElement>('a[data-view]');
  if (!link) return;
  const { ctrlKey, metaKey, shiftKey, altKey } = event as MouseEvent;
  parts ??= load();
  if (event.type !== 'click' || ctrlKey || metaKey || shiftKey || altKey) return;
  event.preventDefault();
  // The site is a newer one than this page, or out of reach: the file itself may be there.
  parts.then(({ openImages }) => openImages(view, link)).catch(() => location.assign(link.href));
}

async function load(): Promise<typeof import('./image-dialog')> {
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = new URL(styles, import.meta.url).href;
  const dressed = new Promise((resolve) => {
    sheet.onload = sheet.onerror = resolve;
  });
  document.head.append(sheet);
  const [module] = await Promise.all([import('./image-dialog'), dressed]);
  return module;
}

customElements.define('image-view', ImageView);
