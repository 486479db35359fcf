import type { Metadata } from 'next';

/**
 * What a route says of itself for browsers, search engines and cards, as tags; React puts them into the head. It is what
 * Next makes of the same metadata, in the same order, of as much of it as `lib/metadata` uses.
 */
export function HeadTags({ metadata }: { metadata: Metadata }) {
  const { title, description, applicationName, authors, generator, keywords, robots, alternates } = metadata;
  return (
    <>
      {isIndexed(robots) || <meta name="robots" content="noindex" />}
      <title>{toText(title)}</title>
      <Meta name="description" content={description} />
      <Meta name="application-name" content={applicationName} />
      {toList(authors).map(({ name, url }) => [
        url && <link key={`${name} link`} rel="author" href={String(url)} />,
        <Meta key={name} name="author" content={name} />,
      ])}
      <Meta name="generator" content={generator} />
      <Meta name="keywords" content={keywords && toList(keywords).join(',')} />
      <Link rel="prev" href={metadata.pagination?.previous} />
      <Link rel="next" href={metadata.pagination?.next} />
      <Link rel="canonical" href={alternates?.canonical} />
      {Object.entries(alternates?.languages ?? {}).map(([lang, href]) => (
        <link key={lang} rel="alternate" hrefLang={lang} href={String(href)} />
      ))}
      {Object.entries(alternates?.types ?? {}).flatMap(([type, feeds]) =>
        toList(feeds as FeedLink[] | null).map(({ url, title }) => (
          <link key={String(url)} rel="alternate" type={type} href={String(url)} title={title} />
        )),
      )}
      <Meta name="google-site-verification" content={toList(metadata.verification?.google)[0]} />
      {Object.entries(metadata.verification?.other ?? {}).map(([name, code]) => (
        <Meta key={name} name={name} content={String(code)} />
      ))}
      <OpenGraph facts={metadata.openGraph as Facts} />
      <Twitter facts={metadata.twitter as Facts} />
      <Link rel="icon" href={(metadata.icons as { icon?: string } | undefined)?.icon} />
    </>
  );
}

type FeedLink = { url: string | URL; title?: string };
type Image = { url: string; type?: string; width?: number; height?: number; alt?: string };

/** Open Graph and Twitter, as `lib/metadata` writes them: Next's own types are unions of all that either may be. */
type Facts = {
  [Name in 'type' | 'title' | 'description' | 'url' | 'siteName' | 'locale' | 'card' | 'section']?: string;
} & { publishedTime?: string; modifiedTime?: string; authors?: string[]; tags?: string[] } & {
  alternateLocale?: string[];
  images?: Image[];
};

function OpenGraph({ facts }: { facts?: Facts }) {
  if (facts === undefined) return null;
  const { title, description, url, siteName, locale, alternateLocale, images = [], type } = facts;
  return (
    <>
      <Property name="og:title" content={title} />
      <Property name="og:description" content={description} />
      <Property name="og:url" content={url} />
      <Property name="og:site_name" content={siteName} />
      <Property name="og:locale" content={locale} />
      {images.map(({ url, type, width, height, alt }) => [
        <Property key={url} name="og:image" content={url} />,
        <Property key="type" name="og:image:type" content={type} />,
        <Property key="width" name="og:image:width" content={width} />,
        <Property key="height" name="og:image:height" content={height} />,
        <Property key="alt" name="og:image:alt" content={alt} />,
      ])}
      <Properties name="og:locale:alternate" contents={alternateLocale} />
      <Property name="og:type" content={type} />
      <Property name="article:published_time" content={facts.publishedTime} />
      <Property name="article:modified_time" content={facts.modifiedTime} />
      <Properties name="article:author" contents={facts.authors} />
      <Property name="article:section" content={facts.section} />
      <Properties name="article:tag" contents={facts.tags} />
    </>
  );
}

function Twitter({ facts }: { facts?: Facts }) {
  if (facts === undefined) return null;
  return (
    <>
      <Meta name="twitter:card" content={facts.card} />
      <Meta name="twitter:title" content={facts.title} />
      <Meta name="twitter:description" content={facts.description} />
      {facts.images?.map(({ url, alt, type, width, height }) => [
        <Meta key={url} name="twitter:image" content={url} />,
        <Meta key="alt" name="twitter:image:alt" content={alt} />,
        <Meta key="type" name="twitter:image:type" content={type} />,
        <Meta key="width" name="twitter:image:width" content={width} />,
        <Meta key="height" name="twitter:image:height" content={height} />,
      ])}
    </>
  );
}

type TagProps = { name: string; content?: string | number | null };

function Meta({ name, content }: TagProps) {
  return isSaid(content) && <meta name={name} content={String(content)} />;
}

function Property({ name, content }: TagProps) {
  return isSaid(content) && <meta property={name} content={String(content)} />;
}

function Properties({ name, contents = [] }: { name: string; contents?: readonly string[] }) {
  return contents.map((content) => <Property key={content} name={name} content={content} />);
}

function Link({ rel, href }: { rel: string; href?: unknown }) {
  return isSaid(href) && <link rel={rel} href={String(href)} />;
}

function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

function isIndexed(robots: Metadata['robots']): boolean {
  return typeof robots !== 'object' || robots?.index !== false;
}

function toText(title: Metadata['title']): string {
  return typeof title === 'object' && title !== null && 'absolute' in title ? title.absolute : String(title ?? '');
}

function toList<T>(value: T | readonly T[] | null | undefined): readonly T[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value as T];
}
