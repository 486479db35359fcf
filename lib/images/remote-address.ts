/**
 * The address of a picture elsewhere, where its author wrote that of the page around it: those of the places where
 * blogs keep their pictures. Any other stays as it stands.
 *
 * - `https://www.dropbox.com/s/…/a.png?dl=0` → `…?raw=1` (https://help.dropbox.com/share/force-download)
 * - `https://imgur.com/AbCdE1f` → `https://i.imgur.com/AbCdE1f.png`: imgur sends what it has, whatever the extension
 * - `https://github.com/a/b/blob/main/c.png` → `https://github.com/a/b/raw/main/c.png`
 */
export function toPictureAddress(url: string): string {
  const absolute = url.startsWith('//') ? `https:${url}` : url;
  if (!/^https?:/i.test(absolute) || !URL.canParse(absolute)) return url;
  const address = new URL(absolute);
  const mend = PLACES[address.hostname.replace(/^(www|m)\./, '')];
  return mend?.(address)?.href ?? url;
}

/** Each gives the address of the picture, or undefined where it knows of none. */
const PLACES: Record<string, (address: URL) => URL | undefined> = {
  'dropbox.com': (address) => {
    if (!/^\/(s|scl|sh)\//.test(address.pathname)) return undefined;
    address.searchParams.delete('dl');
    address.searchParams.set('raw', '1');
    return address;
  },
  'imgur.com': (address) => {
    const id = /^\/(\w{5,8})$/.exec(address.pathname)?.[1];
    return id === undefined ? undefined : new URL(`https://i.imgur.com/${id}.png`);
  },
  'github.com': (address) => {
    if (!/^\/[^/]+\/[^/]+\/blob\//.test(address.pathname)) return undefined;
    address.pathname = address.pathname.replace('/blob/', '/raw/');
    address.searchParams.delete('raw');
    return address;
  },
};
