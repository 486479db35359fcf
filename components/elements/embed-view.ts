/**
 * `<embed-view data-src data-title><a href>…</a></embed-view>`: the link becomes a button that puts the frame of another
 * site in its place, and the focus into it. Before that nothing is asked of the other site; without script, or with a key
 * held down, the link leads to its page.
 */
class EmbedView extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    if (!link) return;
    link.role = 'button';
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      this.#load(link);
    });
    link.addEventListener('keydown', (event) => {
      if (event.key !== ' ') return;
      event.preventDefault();
      this.#load(link);
    });
  }

  #load(link: HTMLAnchorElement): void {
    const frame = document.createElement('iframe');
    frame.title = this.dataset.title ?? '';
    frame.allow =
      'accelerometer; autoplay; clipboard-write; encrypted-media; fullscreen; gyroscope; picture-in-picture';
    // Everything that players and editors need; not to lead the page away.
    frame.setAttribute(
      'sandbox',
      'allow-downloads allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-presentation allow-same-origin allow-scripts',
    );
    // YouTube plays nothing for a page that does not say who it is.
    frame.referrerPolicy = 'strict-origin-when-cross-origin';
    frame.src = this.dataset.src ?? '';
    link.hidden = true;
    this.append(frame);
    frame.focus();
  }
}

customElements.define('embed-view', EmbedView);
