// What is copied is TeX, between the dollars that it is written with.
import 'katex/contrib/copy-tex';

/** `<tex-formula data-display>`: one that is wider than its column scrolls, and can be scrolled with the keyboard. */
class TexFormula extends HTMLElement {
  connectedCallback(): void {
    if (!this.hasAttribute('data-display')) return;
    for (const part of this.#parts()) widths.observe(part);
  }

  disconnectedCallback(): void {
    for (const part of this.#parts()) widths.unobserve(part);
  }

  /** What is in it grows when its fonts come. */
  #parts(): Element[] {
    return [this, ...this.querySelectorAll('.katex')];
  }
}

const widths = new ResizeObserver((entries) => {
  for (const formula of new Set(entries.map(({ target }) => target.closest('tex-formula')))) {
    if (!formula) continue;
    if (formula.scrollWidth > formula.clientWidth) formula.setAttribute('tabindex', '0');
    else formula.removeAttribute('tabindex');
  }
});

customElements.define('tex-formula', TexFormula);
