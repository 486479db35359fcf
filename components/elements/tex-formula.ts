// What is copied is TeX, between the dollars that it is written with.
import 'katex/contrib/copy-tex';

/** `<tex-formula data-display>`: one that is wider than its column scrolls, and can be scrolled with the keyboard. */
class TexFormula extends HTMLElement {
  connectedCallback(): void {
    if (this.hasAttribute('data-display')) widths.observe(this);
  }

  disconnectedCallback(): void {
    widths.unobserve(this);
  }
}

const widths = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0');
    else target.removeAttribute('tabindex');
  }
});

customElements.define('tex-formula', TexFormula);
