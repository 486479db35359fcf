/** What an HTML document says, as a browser's parser reads it without running anything. */
export type PageFacts = {
  lang: string;
  title: string;
  h1: string[];
  ids: string[];
  /** `content` of every `meta` by its `name`, `property` or `http-equiv`. */
  metas: Record<string, string[]>;
  links: { rel: string; href: string; hreflang?: string; type?: string }[];
  anchors: { href: string; text: string }[];
  /** Addresses of what the page loads: pictures, scripts, style sheets, icons. */
  resources: string[];
  jsonLd: string[];
  /** What a reader reads: everything in the body but scripts and styles. */
  text: string;
};

/** Runs in the browser, so it may use nothing from outside of itself. */
export function readFacts(html: string): PageFacts {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const all = (selector: string) => [...page.querySelectorAll(selector)];
  const value = (element: Element, name: string) => element.getAttribute(name) ?? '';
  const metas: Record<string, string[]> = {};
  for (const meta of all('meta')) {
    const name = value(meta, 'name') || value(meta, 'property') || value(meta, 'http-equiv');
    metas[name] = [...(metas[name] ?? []), value(meta, 'content')];
  }
  const links = all('link').map((link) => ({
    rel: value(link, 'rel'),
    href: value(link, 'href'),
    ...(link.hasAttribute('hreflang') ? { hreflang: value(link, 'hreflang') } : {}),
    ...(link.hasAttribute('type') ? { type: value(link, 'type') } : {}),
  }));
  const jsonLd = all('script[type="application/ld+json"]').map((script) => script.textContent ?? '');
  const ids = all('[id], a[name]').flatMap((element) => [element.id, value(element, 'name')].filter(Boolean));
  const resources = [
    ...all('[src]').map((element) => value(element, 'src')),
    ...all('[srcset]').flatMap((element) =>
      value(element, 'srcset')
        .split(',')
        .map((part) => part.trim().split(' ')[0] ?? ''),
    ),
    ...links.filter(({ rel }) => /stylesheet|icon|preload|manifest/.test(rel)).map(({ href }) => href),
  ];
  const anchors = all('a[href], area[href]').map((anchor) => ({
    href: value(anchor, 'href'),
    text: (anchor.textContent ?? '').trim(),
  }));
  for (const element of all('script, style, template')) element.remove();
  return {
    lang: page.documentElement.lang,
    title: page.title,
    h1: all('h1').map((heading) => (heading.textContent ?? '').trim()),
    ...{ ids, metas, links, anchors, resources, jsonLd },
    text: (page.body.textContent ?? '').replace(/\s+/g, ' '),
  };
}
