/**
 * `<share-link>` holds two buttons: the first, hidden, hands the address of the page to what the system shares with, where
 * there is such a thing; the second copies it. They end where the line does, so that nothing moves when the first is
 * shown. Without script neither is.
 */
class ShareLink extends HTMLElement {
  connectedCallback(): void {
    const [sharing, copying] = this.querySelectorAll('button');
    const status = this.querySelector('span');
    const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
    const url = canonical?.href ?? location.href;
    copying?.addEventListener('click', async () => {
      const said = await navigator.clipboard?.writeText(url).then(
        () => 'copied',
        () => 'failed',
      );
      if (!status) return;
      status.textContent = this.dataset[said ?? 'failed'] ?? '';
      setTimeout(() => status.replaceChildren(), 3000);
    });
    if (!sharing || !('share' in navigator)) return;
    sharing.hidden = false;
    // Who changes their mind is no error.
    sharing.addEventListener('click', () => navigator.share({ title: document.title, url }).catch(() => undefined));
  }
}

customElements.define('share-link', ShareLink);
