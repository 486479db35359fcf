import type { MermaidConfig } from 'mermaid';

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
      const svg = await drawOne(this.#source);
      if (drawing === this.#drawing) this.#show(svg);
    } catch {
      // Written wrongly, of a newer site than this page, or out of reach: the code can be read.
      if (drawing === this.#drawing) this.dataset.state = 'failed';
    }
  }

  #show(svg: string): void {
    const { label = '', source = '' } = this.dataset;
    // What is in sight keeps its height, so that nothing below it jumps.
    const { top, bottom, height } = this.getBoundingClientRect();
    const isSeen = this.dataset.state !== 'drawn' && bottom > 0 && top < innerHeight;
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.innerHTML = `<style>${STYLE}</style><div part="picture" role="img">${svg}</div><details><summary></summary><slot></slot></details>`;
    const picture = root.querySelector('div');
    const summary = root.querySelector('summary');
    if (picture) picture.ariaLabel = label;
    if (summary) summary.textContent = source;
    if (isSeen) this.style.height = `${height}px`;
    this.dataset.state = 'drawn';
    root.querySelector('details')?.addEventListener('toggle', () => {
      this.style.height = '';
    });
  }
}

const STYLE = `
:host { display: flex; flex-direction: column; }
div { flex: 1 1 auto; min-height: 0; display: flex; justify-content: safe center; align-items: safe center; overflow-x: auto; }
svg { flex: none; max-height: 100%; height: auto; }
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

let count = 0;
/** Mermaid draws one after the other. */
let last: Promise<unknown> = Promise.resolve();

function drawOne(source: string): Promise<string> {
  const drawing = last.then(async () => {
    const { default: mermaid } = await import('mermaid');
    await document.fonts.ready;
    mermaid.initialize(toConfig());
    await mermaid.parse(source);
    count += 1;
    const { svg } = await mermaid.render(`mermaid-${count}`, source);
    return svg;
  });
  last = drawing.catch(() => undefined);
  return drawing;
}

/** The colours of the page as it is now. */
function toConfig(): MermaidConfig {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string): string => toHex(style, `var(--color-${name})`);
  const [paper, raised, wash] = [colour('paper'), colour('raised'), colour('wash')];
  const [ink, ink2, line, accent, mark] = [
    colour('ink'),
    colour('ink-2'),
    colour('line'),
    colour('accent'),
    colour('mark'),
  ];
  const isDark = style.colorScheme === 'dark' || document.documentElement.dataset.theme === 'dark';
  return {
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true,
    theme: 'base',
    fontFamily: style.fontFamily,
    themeVariables: {
      darkMode: isDark,
      fontFamily: style.fontFamily,
      fontSize: '15px',
      background: paper,
      mainBkg: raised,
      primaryColor: raised,
      primaryTextColor: ink,
      primaryBorderColor: accent,
      secondaryColor: wash,
      secondaryTextColor: ink,
      secondaryBorderColor: mark,
      tertiaryColor: paper,
      tertiaryTextColor: ink,
      tertiaryBorderColor: line,
      lineColor: ink2,
      textColor: ink,
      titleColor: ink,
      edgeLabelBackground: paper,
      clusterBkg: wash,
      clusterBorder: line,
      noteBkgColor: wash,
      noteTextColor: ink,
      noteBorderColor: mark,
    },
  };
}

/** Mermaid reckons with colours, and knows neither OKLCH nor `light-dark()`: a canvas says what they are in sRGB. */
function toHex(style: CSSStyleDeclaration, value: string): string {
  const probe = document.createElement('i');
  probe.style.color = value;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!context) return style.color;
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** In the order of the page, when the reader or the system changes the theme. */
function drawAgain(): void {
  for (const diagram of drawn) void diagram.draw();
}

new MutationObserver(drawAgain).observe(document.documentElement, { attributeFilter: ['data-theme'] });
customElements.define('mermaid-diagram', MermaidDiagram);
