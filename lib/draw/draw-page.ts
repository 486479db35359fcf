import type { App, Params, RouteModule } from './load-app';

/**
 * Draws a page as HTML: what Next would export, without what its runtime needs.
 *
 * @param params percent-encoded, as Next gives them
 * @param sheets addresses of the style sheets that all pages share
 * @throws what a component throws
 */
export async function drawPage(app: App, module: RouteModule, params: Params, sheets: readonly string[]) {
  const { createElement, layout, HeadTags } = app;
  const props = { params: Promise.resolve(params) };
  const page = await module.default?.(props);
  const metadata = { ...layout.generateMetadata(), ...(await module.generateMetadata?.(props)) };
  const head = [
    createElement('meta', { key: 'charset', charSet: 'utf-8' }),
    createElement('meta', { key: 'viewport', name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    ...sheets.map((href) => createElement('link', { key: href, rel: 'stylesheet', href, precedence: 'next' })),
    createElement(HeadTags, { key: 'tags', metadata }),
  ];
  // Wherever they stand, React puts titles, links and the like into the head.
  const html = app.renderToStaticMarkup(createElement(layout.default, null, ...head, page));
  return html.startsWith('<!DOCTYPE') ? html : `<!DOCTYPE html>${html}`;
}

/** What a handler answers, such as a feed. @throws what it throws, and where the answer is none */
export async function drawAnswer(module: RouteModule, params: Params): Promise<Buffer> {
  const response = await module.GET?.(new Request('http://localhost/'), { params: Promise.resolve(params) });
  if (!response?.ok) throw new Error('A handler has not answered.');
  return Buffer.from(await response.arrayBuffer());
}
