import { runSync } from '@mdx-js/mdx';
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import { authorComponents } from '@/components/mdx/author-components';
import { Embed } from '@/components/mdx/embed';
import { EMBED_ELEMENT } from '@/lib/markdown/author-forms';
import type { PageBody } from '@/lib/pages/resolve-body';
import { BodyFrame } from './body-frame';
import { BodyLink } from './body-link';
import { toMedia } from './body-media';
import { BodyPicture } from './body-picture';
import { BodyShot } from './body-shot';
import { BodyView } from './body-view';
import { CodeBlock } from './code-block';
import { Heading } from './heading';

type PostBodyProps = {
  body: PageBody;
  lang?: string;
  /** There is a cover above it, so that no picture of its own is the first to be seen. */
  covered?: boolean;
};

/** What an author wrote, as React: links and pictures stand where the page object says. */
export function PostBody({ body, lang, covered }: PostBodyProps) {
  const components = {
    a: (props: React.ComponentProps<'a'> & { 'data-view'?: string }) =>
      'data-view' in props ? (
        <BodyView {...props} pictures={body.pictures} />
      ) : (
        <BodyLink {...props} links={body.links} />
      ),
    img: (props: React.ComponentProps<'img'>) => (
      <BodyPicture {...props} pictures={body.pictures} first={!covered && props.src === body.leading} />
    ),
    figure: (props: React.ComponentProps<'figure'>) => <BodyShot {...props} pictures={body.pictures} />,
    iframe: (props: React.ComponentProps<'iframe'>) => <BodyFrame {...props} links={body.links} />,
    source: (props: React.ComponentProps<'source'>) => <source {...props} {...toMedia(props, body)} />,
    video: (props: React.ComponentProps<'video'>) => <video {...props} {...toMedia(props, body)} />,
    audio: (props: React.ComponentProps<'audio'>) => <audio {...props} {...toMedia(props, body)} />,
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
  const { default: Content } = runSync(content.code, { Fragment, jsx, jsxs, baseUrl: import.meta.url });
  return (
    <div className="prose" lang={lang}>
      <Content components={{ ...components, ...authorComponents }} />
    </div>
  );
}

const LEVELS = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;
