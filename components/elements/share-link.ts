/**
 * `<share-link>` holds two buttons, the second of them hidden: the first copies the address of the page, the second
 * hands it to what the system shares with, where there is such a thing. Without script neither is shown.
 */
class ShareLink extends HTMLElement {
  connectedCallback(): void {
    const [copying, sharing] = this.querySelectorAll('button');
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
