import { run } from '@mdx-js/mdx';
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import { authorComponents } from '@/components/mdx/author-components';
import { Embed } from '@/components/mdx/embed';
import { EMBED_ELEMENT } from '@/lib/markdown/author-forms';
import type { PageBody } from '@/lib/pages/resolve-body';
import { BodyLink } from './body-link';
import { BodyPicture } from './body-picture';
import { CodeBlock } from './code-block';
import { Heading } from './heading';

/** What an author wrote, as React: links and pictures stand where the page object says. */
export async function PostBody({ body, lang }: { body: PageBody; lang?: string }) {
  const components = {
    a: (props: React.ComponentProps<'a'>) => <BodyLink {...props} links={body.links} />,
    img: (props: React.ComponentProps<'img'>) => <BodyPicture {...props} pictures={body.pictures} />,
    [EMBED_ELEMENT]: (props: { name: string; year?: string }) => <Embed {...props} embeds={body.embeds} />,
    pre: CodeBlock,
    ...Object.fromEntries(
      LEVELS.map((level) => [
        level,
        (props: React.ComponentProps<'h2'>) => <Heading {...props} level={level} toc={body.toc} />,
      ]),
    ),
  };
  const { content } = body;
  if (content.format === 'md') {
    const children = toJsxRuntime(content.tree, { Fragment, jsx, jsxs, components, ignoreInvalidStyle: true });
    return (
      <div className="prose" lang={lang}>
        {children}
      </div>
    );
  }
  const { default: Content } = await run(content.code, { Fragment, jsx, jsxs, baseUrl: import.meta.url });
  return (
    <div className="prose" lang={lang}>
      <Content components={{ ...components, ...authorComponents }} />
    </div>
  );
}

const LEVELS = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;
