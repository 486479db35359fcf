import { run } from '@mdx-js/mdx';
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import { authorComponents } from '@/components/mdx/author-components';
import { Embed } from '@/components/mdx/embed';
import { EMBED_ELEMENT } from '@/lib/markdown/author-forms';
import type { PageBody } from '@/lib/pages/resolve-body';
import { BodyLink } from './body-link';
import { toMedia } from './body-media';
import { BodyPicture } from './body-picture';

type PostBodyProps = {
  body: PageBody;
  lang?: string;
  /** There is a cover above it, so that no picture of its own is the first to be seen. */
  covered?: boolean;
};

/** What an author wrote, as React: links and pictures stand where the page object says. */
export async function PostBody({ body, lang, covered }: PostBodyProps) {
  const components = {
    a: (props: React.ComponentProps<'a'>) => <BodyLink {...props} links={body.links} />,
    img: (props: React.ComponentProps<'img'>) => (
      <BodyPicture {...props} pictures={body.pictures} first={!covered && props.src === body.leading} />
    ),
    source: (props: React.ComponentProps<'source'>) => <source {...props} {...toMedia(props, body)} />,
    video: (props: React.ComponentProps<'video'>) => <video {...props} {...toMedia(props, body)} />,
    audio: (props: React.ComponentProps<'audio'>) => <audio {...props} {...toMedia(props, body)} />,
    [EMBED_ELEMENT]: (props: { name: string; year?: string }) => <Embed {...props} embeds={body.embeds} />,
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
