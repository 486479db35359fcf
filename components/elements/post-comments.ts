import type { CommentsClient } from '@/lib/pages/post-comments';

/**
 * `<post-comments data-client='{…}'><div></div></post-comments>`: loads the script of giscus or utterances into the
 * `div` when the reader comes near, and keeps its theme that of the page. Until then nothing is asked of another host.
 */
class PostComments extends HTMLElement {
  #isLoaded = false;
  #near: IntersectionObserver | undefined;
  #theme = new MutationObserver(() => this.#tellTheme());

  connectedCallback(): void {
    this.#theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    if (this.#isLoaded) return;
    // A page that was drawn ahead of time waits until it is shown.
    if (document.prerendering) document.addEventListener('prerenderingchange', () => this.#await(), { once: true });
    else this.#await();
  }

  disconnectedCallback(): void {
    this.#near?.disconnect();
    this.#theme.disconnect();
  }

  #await(): void {
    this.#near = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && this.#load(),
      { rootMargin: '400px' },
    );
    // Who has just signed in at GitHub comes back with a token, which the service's script must take up at once.
    if (/[?&](giscus|utterances)=/.test(location.search)) this.#load();
    else this.#near.observe(this);
  }

  #load(): void {
    this.#near?.disconnect();
    const place = this.firstElementChild;
    if (this.#isLoaded || !place) return;
    this.#isLoaded = true;
    new MutationObserver((_, observer) => {
      const frame = this.querySelector('iframe');
      if (!frame) return;
      observer.disconnect();
      frame.title = this.dataset.title ?? frame.title;
      // The switch may have been used while it loaded.
      frame.addEventListener('load', () => this.#tellTheme());
    }).observe(this, { childList: true, subtree: true });
    const { provider, src, attributes } = this.#client;
    const script = document.createElement('script');
    for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
    script.setAttribute(provider === 'giscus' ? 'data-theme' : 'theme', this.#themeName);
    script.async = true;
    script.crossOrigin = 'anonymous';
    script.src = src;
    place.append(script);
  }

  /** https://github.com/giscus/giscus/blob/main/ADVANCED-USAGE.md#isetconfigmessage, utterance/utterances#170 */
  #tellTheme(): void {
    const { provider, src } = this.#client;
    const theme = this.#themeName;
    const message = provider === 'giscus' ? { giscus: { setConfig: { theme } } } : { type: 'set-theme', theme };
    this.querySelector('iframe')?.contentWindow?.postMessage(message, new URL(src).origin);
  }

  get #client(): CommentsClient {
    return JSON.parse(this.dataset.client ?? '');
  }

  get #themeName(): string {
    const { themes } = this.#client;
    return document.documentElement.dataset.theme === 'dark' ? themes.dark : themes.light;
  }
}

customElements.define('post-comments', PostComments);
