/** Something of another site that a post shows in place. */
export type Frame = {
  /** The name of the site, in its own spelling: `YouTube`. */
  name: string;
  /** The page that a reader can open instead. */
  page: string;
  /** What the frame loads, once the reader asks for it; undefined where a link to the page is all. */
  source?: string;
  /** Width / height, as CSS has it. */
  ratio: string;
};

type Reader = (url: URL, steps: string[]) => Frame | undefined;

const WIDE = '16 / 9';

/** By host, without `www.` and `m.`. */
const READERS: Record<string, Reader> = {
  'youtube.com': readYouTube,
  'music.youtube.com': readYouTube,
  'youtube-nocookie.com': readYouTube,
  'youtu.be': (url, [id]) => toYouTube(url, id),
  'vimeo.com': readVimeo,
  'player.vimeo.com': readVimeo,
  'codepen.io': (_url, [user, kind, slug]) =>
    user && slug && /^(pen|full|details|embed|embed-preview)$/.test(kind ?? '')
      ? {
          name: 'CodePen',
          page: `https://codepen.io/${user}/pen/${slug}`,
          source: `https://codepen.io/${user}/embed/${slug}?default-tab=result`,
          ratio: '4 / 3',
        }
      : undefined,
  'codesandbox.io': (url, steps) => {
    const id = /^\/(?:s|embed|p\/sandbox|p\/devbox)\/([\w-]+)/.exec(url.pathname)?.[1];
    if (!id) return undefined;
    const page = `https://codesandbox.io/${steps[0] === 'p' ? `p/${steps[1]}` : 's'}/${id}`;
    return { name: 'CodeSandbox', page, source: `https://codesandbox.io/embed/${id}`, ratio: '4 / 3' };
  },
  'stackblitz.com': (url, [kind, id]) => {
    if (!id || !/^(edit|github)$/.test(kind ?? '')) return undefined;
    const page = new URL(url);
    page.searchParams.delete('embed');
    const source = new URL(page);
    source.searchParams.set('embed', '1');
    return { name: 'StackBlitz', page: page.href, source: source.href, ratio: '4 / 3' };
  },
  'gist.github.com': (url, [user, id]) =>
    user && /^[0-9a-f]{5,}$/.test(id?.replace(/\.js$/, '') ?? '')
      ? {
          name: 'GitHub Gist',
          page: `https://gist.github.com/${user}/${id?.replace(/\.js$/, '')}${url.hash}`,
          ratio: '',
        }
      : undefined,
  'twitter.com': readPost,
  'mobile.twitter.com': readPost,
  'x.com': readPost,
};

/** What frames of other hosts are called. */
const NAMES: Record<string, string> = {
  'docs.google.com': 'Google Docs',
  'figma.com': 'Figma',
  'embed.figma.com': 'Figma',
  'maps.google.com': 'Google Maps',
  'open.spotify.com': 'Spotify',
  'w.soundcloud.com': 'SoundCloud',
  'slideshare.net': 'SlideShare',
  'speakerdeck.com': 'Speaker Deck',
  'tv.naver.com': 'NAVER TV',
  'tv.kakao.com': 'Kakao TV',
  'play-tv.kakao.com': 'Kakao TV',
};

/**
 * What stands behind an address of a video, a pen, a sandbox, a gist or a post on X; undefined for any other page.
 * Videos of YouTube come from `youtube-nocookie.com`, those of Vimeo with `dnt=1`.
 *
 * `https://youtu.be/abc?t=1m30s` -> `https://www.youtube-nocookie.com/embed/abc?start=90`
 */
export function toFrame(address: string): Frame | undefined {
  const url = toUrl(address);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  const host = bareHost(url);
  const reader = Object.hasOwn(READERS, host) ? READERS[host] : undefined;
  return reader?.(url, url.pathname.split('/').filter(Boolean));
}

/** The frame of an `<iframe>` of any host; undefined for one of this site. */
export function toAnyFrame(address: string): Frame | undefined {
  const known = toFrame(address);
  if (known?.source) return known;
  const url = toUrl(address);
  if (!url || !/^https?:$/.test(url.protocol) || url.host === 'localhost') return undefined;
  const host = bareHost(url);
  const isMap = /(^|\.)google\.[\w.]+$/.test(host) && url.pathname.startsWith('/maps');
  return { name: isMap ? 'Google Maps' : (NAMES[host] ?? host), page: url.href, source: url.href, ratio: WIDE };
}

function toUrl(address: string): URL | undefined {
  const whole = address.startsWith('//') ? `https:${address}` : address;
  return URL.canParse(whole, 'http://localhost') ? new URL(whole, 'http://localhost') : undefined;
}

function bareHost(url: URL): string {
  return url.hostname.replace(/^(www|m)\./, '');
}

function readYouTube(url: URL, [first, second]: string[]): Frame | undefined {
  if (first === 'watch') return toYouTube(url, url.searchParams.get('v') ?? undefined);
  if (first === 'playlist' || second === 'videoseries') return toYouTube(url, 'videoseries');
  if (first === 'shorts') return toYouTube(url, second, '9 / 16');
  return /^(embed|live|v|e)$/.test(first ?? '') ? toYouTube(url, second) : undefined;
}

function toYouTube(url: URL, id: string | undefined, ratio = WIDE): Frame | undefined {
  const video = /^[\w-]+/.exec(id ?? '')?.[0];
  const list = url.searchParams.get('list');
  if (!video || (video === 'videoseries' && !list)) return undefined;
  const start = toSeconds(url.searchParams.get('t') ?? url.searchParams.get('start') ?? url.hash.replace(/^#t=/, ''));
  const source = new URL(`https://www.youtube-nocookie.com/embed/${video}`);
  const page = new URL(`https://www.youtube.com/${video === 'videoseries' ? 'playlist' : 'watch'}`);
  if (video !== 'videoseries') page.searchParams.set('v', video);
  for (const { searchParams } of list ? [source, page] : []) searchParams.set('list', list ?? '');
  if (start > 0) {
    source.searchParams.set('start', String(start));
    page.searchParams.set('t', `${start}s`);
  }
  const end = toSeconds(url.searchParams.get('end') ?? '');
  if (end > 0) source.searchParams.set('end', String(end));
  return { name: 'YouTube', page: page.href, source: source.href, ratio };
}

function readVimeo(url: URL, steps: string[]): Frame | undefined {
  const at = steps.findIndex((step) => /^\d+$/.test(step));
  const id = steps[at];
  if (!id) return undefined;
  const secret = url.searchParams.get('h') ?? /^[0-9a-f]{6,}$/.exec(steps[at + 1] ?? '')?.[0];
  const source = new URL(`https://player.vimeo.com/video/${id}`);
  source.searchParams.set('dnt', '1');
  if (secret) source.searchParams.set('h', secret);
  if (url.hash.startsWith('#t=')) source.hash = url.hash;
  return {
    name: 'Vimeo',
    page: `https://vimeo.com/${id}${secret ? `/${secret}` : ''}`,
    source: source.href,
    ratio: WIDE,
  };
}

function readPost(_url: URL, [user, kind, id]: string[]): Frame | undefined {
  if (!user || !/^status(es)?$/.test(kind ?? '') || !/^\d+$/.test(id ?? '')) return undefined;
  return { name: user === 'i' ? 'X' : `X @${user}`, page: `https://x.com/${user}/status/${id}`, ratio: '' };
}

/** `90`, `90s` and `1m30s` are 90; 0 for anything else. */
function toSeconds(time: string): number {
  const [, hours = 0, minutes = 0, seconds = 0] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(time) ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
