/**
 * `<mermaid-diagram data-label="…" data-source="…">` holds a diagram as code. When it comes near, Mermaid is loaded and
 * draws it in the colours of the page, into a shadow tree, where it can do nothing to the page and React nothing to it;
 * the code stays behind a fold. What Mermaid cannot read stays code. A change of theme draws it anew.
 */
class MermaidDiagram extends HTMLElement {
  #source = '';
  /** Counts drawings: one that is overtaken is thrown away. */
  #drawing = 0;

  connectedCallback(): void {
    this.#source = this.querySelector('pre')?.textContent ?? '';
    near.observe(this);
  }

  disconnectedCallback(): void {
    near.unobserve(this);
    drawn.delete(this);
    this.#drawing += 1;
  }

  async draw(): Promise<void> {
    this.#drawing += 1;
    const drawing = this.#drawing;
    drawn.add(this);
    try {
      const { drawDiagram } = await import('./mermaid-drawing');
      const svg = await drawDiagram(this.#source);
      if (drawing === this.#drawing) this.#show(svg);
    } catch {
      // Written wrongly, of a newer site than this page, or out of reach: the code can be read.
      if (drawing === this.#drawing) this.#settle('failed');
    }
  }

  #show(svg: string): void {
    const { label = '', source = '' } = this.dataset;
    const isOpen = this.shadowRoot?.querySelector('details')?.open === true;
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.innerHTML = `<style>${STYLE}</style><div part="picture" role="img">${svg}</div><details><summary></summary><slot></slot></details>`;
    const picture = root.querySelector('div');
    const summary = root.querySelector('summary');
    if (picture) this.#fit(picture, label);
    if (summary) summary.textContent = source;
    root.querySelector('details')?.toggleAttribute('open', isOpen);
    this.#settle('drawn');
  }

  /** What is in sight, or above it, keeps the room that was kept for it, so that nothing below it jumps. */
  #settle(state: 'drawn' | 'failed'): void {
    if (this.getBoundingClientRect().top >= innerHeight) this.style.minHeight = '0';
    this.dataset.state = state;
  }

  /** A wide one shrinks on a phone as far as its words can be read, and scrolls from there on. */
  #fit(picture: HTMLElement, label: string): void {
    picture.ariaLabel = label;
    const drawing = picture.querySelector('svg');
    if (drawing) drawing.style.minWidth = `${drawing.viewBox.baseVal.width * LEAST_SCALE}px`;
    // What scrolls must be reached by keyboard, at whatever width.
    new ResizeObserver(() => {
      picture.tabIndex = picture.scrollWidth > picture.clientWidth ? 0 : -1;
    }).observe(picture);
  }
}

/** 15 px become 11. */
const LEAST_SCALE = 0.75;

const STYLE = `
:host { display: flex; flex-direction: column; }
div { flex: 1 1 auto; display: flex; justify-content: safe center; align-items: center; overflow-x: auto; }
svg { flex: 0 1 auto; height: auto; }
details { flex: none; margin-top: .75rem; color: var(--color-ink-3); font-size: .8125rem; }
summary { cursor: pointer; width: fit-content; padding-block: .25rem; }
summary:focus-visible { outline: 2px solid var(--color-accent); outline-offset: 3px; border-radius: 2px; }
slot { display: block; margin-top: .5rem; }
@media print { details { display: none; } }`;

const drawn = new Set<MermaidDiagram>();
const near = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting || !(target instanceof MermaidDiagram)) continue;
      near.unobserve(target);
      void target.draw();
    }
  },
  { rootMargin: '100% 0px' },
);

/** In the order of the page, when the reader or the system changes the theme. */
function drawAgain(): void {
  for (const diagram of drawn) void diagram.draw();
}

new MutationObserver(drawAgain).observe(document.documentElement, { attributeFilter: ['data-theme'] });
customElements.define('mermaid-diagram', MermaidDiagram);
