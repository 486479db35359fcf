/**
 * `<code-tools>` stands in a `figure.code` before its `<pre>`: it copies the code, wraps long lines where there are any
 * (for all blocks; `theme-start.ts` remembers it before the first paint), and unfolds a long block by its button, or
 * when something leads into the part that is not seen: a search in the page, a selection.
 */
class CodeTools extends HTMLElement {
  connectedCallback(): void {
    const figure = this.parentElement;
    const pre = figure?.querySelector('pre');
    if (!figure || !pre) return;
    this.querySelector('.code-copy')?.addEventListener('click', () => copy(this, pre));
    this.querySelector('.code-wrap')?.addEventListener('click', () => {
      setWrapped(!isWrapped());
      try {
        localStorage.setItem(KEY, isWrapped() ? '1' : '');
      } catch {
        // Storage is blocked: it lasts as long as the page.
      }
    });
    sizes.observe(pre);

    const more = figure.querySelector<HTMLElement>('.code-more');
    if (!more) return;
    const words = [more.textContent, more.dataset.fewer ?? null];
    const unfold = (isOpen: boolean): void => {
      figure.toggleAttribute('data-open', isOpen);
      more.setAttribute('aria-expanded', String(isOpen));
      more.textContent = words[Number(isOpen)] ?? null;
    };
    more.addEventListener('click', () => {
      const isOpen = !figure.hasAttribute('data-open');
      unfold(isOpen);
      pre.scrollTop = 0;
      if (!isOpen) more.scrollIntoView({ block: 'nearest' });
    });
    pre.addEventListener('scroll', () => {
      const { scrollTop, clientHeight, scrollHeight } = pre;
      if (scrollTop === 0) return;
      const lines = pre.querySelectorAll('.line');
      const sought = lines[Math.floor(((scrollTop + clientHeight / 2) / scrollHeight) * lines.length)];
      unfold(true);
      sought?.scrollIntoView({ block: 'center' });
    });
  }
}

const KEY = 'code-wrap';
const page = document.documentElement;
const sizes = new ResizeObserver(measure);

function isWrapped(): boolean {
  return page.hasAttribute(`data-${KEY}`);
}

function setWrapped(isOn: boolean): void {
  page.toggleAttribute(`data-${KEY}`, isOn);
}

/** A switch is there where lines are longer than their box is wide, wrapped or not. */
function measure(): void {
  const tools = [...document.querySelectorAll('code-tools')];
  const wasWrapped = isWrapped();
  setWrapped(false);
  const overflows = tools.map(({ nextElementSibling: pre }) => pre && pre.scrollWidth > pre.clientWidth);
  setWrapped(wasWrapped);
  tools.forEach((tool, index) => {
    const button = tool.querySelector<HTMLElement>('.code-wrap');
    if (!button) return;
    button.hidden = !overflows[index];
    button.setAttribute('aria-pressed', String(wasWrapped));
  });
}

async function copy(tools: HTMLElement, pre: HTMLElement): Promise<void> {
  let state = 'copied';
  try {
    await navigator.clipboard.writeText(toText(pre));
  } catch {
    // Not allowed, or not over HTTPS: the reader has only to press the keys.
    getSelection()?.selectAllChildren(pre);
    state = 'failed';
  }
  const status = tools.querySelector('span');
  if (!status) return;
  tools.dataset.state = state;
  status.textContent = tools.dataset[state] ?? '';
  setTimeout(() => {
    status.textContent = '';
    delete tools.dataset.state;
  }, 2000);
}

/** The code as one would type it: no signs, nothing that is gone, no answers of a command. */
function toText(pre: HTMLElement): string {
  const lines = [...pre.querySelectorAll('.line:not([data-removed], [data-output])')];
  const texts = lines.map(({ childNodes }) =>
    [...childNodes].map((node) => ((node as Element).className === 'sign' ? '' : node.textContent)).join(''),
  );
  return texts.length > 0 ? texts.join('\n') : pre.textContent;
}

customElements.define('code-tools', CodeTools);
