import { type BodyLine, isBlank } from './body-lines';
import { toCallout } from './callouts';

const SPACED = /^((?:\s|>)*)(:{3,})([ \t]*)([A-Za-z]+)(?:[ \t]+(\S.*?))?[ \t]*$/;
const HEXO = /^(\s*)\{%-?\s*(note|hideToggle|fold|mermaid)\b\s*(.*?)\s*-?%\}(.*)$/;
const HUGO =
  /^(\s*)\{\{[<%]\s*(admonition|notice|callout|alert|hint|note|tip|info|important|warning|caution|danger|details|expand|collapse|mermaid)\b\s*(.*?)\s*[>%]\}\}(.*)$/;
/** Words of Hexo themes that are about looks. */
const LOOKS = /^(?:no-icon|simple|modern|flat|disabled|fa[srb]?|fa-.*|icon.*)$/;
const FOLDS = new Set(['hideToggle', 'fold', 'details', 'expand', 'collapse']);
/** More than any author writes, and one less for each that stands inside another. */
const COLONS = 24;

/**
 * Spells boxes of other engines as our directives:
 *
 * - `::: tip 제목` (VitePress) -> `:::tip[제목]`
 * - `{% note info 제목 %}` … `{% endnote %}` (Hexo) -> `:::info[제목]` … `:::`
 * - `{{< admonition tip "제목" >}}` … `{{< /admonition >}}`, `{{% notice tip %}}`, `{{< details "제목" >}}` (Hugo)
 * - `{{< mermaid >}}`, `{% mermaid %}` -> a fence
 *
 * A block that is never closed stays as it is.
 */
export function mendCallouts(lines: readonly BodyLine[], depth = 0): BodyLine[] {
  const out: BodyLine[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as BodyLine;
    const block = line.kind === 'markdown' ? readBlock(lines, at) : undefined;
    if (!block) {
      out.push(line.kind === 'markdown' ? { ...line, text: mendSpaced(line.text) } : line);
      continue;
    }
    const { indent, content, end, tail } = block;
    const at0 = (text: string, of: BodyLine, kind: BodyLine['kind'] = 'markdown'): BodyLine => ({
      text: `${indent}${text}`,
      line: of.line,
      shift: 0,
      kind,
    });
    const closing = lines[end] as BodyLine;
    if (block.directive === 'mermaid') {
      const code = content.map((one) => ({ ...one, kind: 'code' as const }));
      out.push(at0('```mermaid', line, 'code'), ...code, at0('```', closing, 'code'));
    } else {
      const colons = ':'.repeat(COLONS - depth);
      out.push(at0(colons + block.directive, line), ...mendCallouts(content, depth + 1), at0(colons, closing));
    }
    if (!isBlank(tail)) out.push({ ...closing, text: tail });
    at = end;
  }
  return out;
}

type Block = { indent: string; directive: string; content: BodyLine[]; end: number; tail: string };

function readBlock(lines: readonly BodyLine[], at: number): Block | undefined {
  const line = lines[at] as BodyLine;
  const hexo = HEXO.exec(line.text);
  const match = hexo ?? HUGO.exec(line.text);
  if (!match) return undefined;
  const [, indent = '', name = '', args = '', first = ''] = match;
  const close = hexo
    ? new RegExp(`\\{%-?\\s*end${name}\\s*-?%\\}`)
    : new RegExp(`\\{\\{[<%]\\s*/\\s*${name}\\s*[>%]\\}\\}`);
  const open = hexo ? HEXO : HUGO;
  let depth = 1;
  for (let end = at; end < lines.length; end += 1) {
    const text = end === at ? first : (lines[end]?.text ?? '');
    if (end > at && open.exec(text)?.[2] === name) depth += 1;
    if (!close.test(text)) continue;
    depth -= 1;
    if (depth > 0) continue;
    const [last = '', ...rest] = text.split(close);
    const opening = { ...line, text: indent + first.trim() };
    const content =
      end === at
        ? [{ ...line, text: indent + last.trim() }]
        : [
            ...(isBlank(first) ? [] : [opening]),
            ...lines.slice(at + 1, end),
            ...(isBlank(last) ? [] : [{ ...(lines[end] as BodyLine), text: last }]),
          ];
    const directive = hexo ? ofHexo(name, args) : ofHugo(name, args);
    return { indent, directive, content, end, tail: rest.join('') };
  }
  return undefined;
}

function ofHexo(name: string, args: string): string {
  if (name === 'mermaid') return name;
  const words = toWords(args).map(({ value }) => value);
  if (FOLDS.has(name)) return `details${toLabel(args.split(',')[0])}`;
  const callout = words.map(toCallout).find(Boolean)?.name ?? 'note';
  const title = words.filter((word) => !toCallout(word) && !LOOKS.test(word.split(' ')[0] ?? ''));
  // NexT folds a note that has a summary.
  return `${callout}${toLabel(title.join(' '))}{bare="true"${title.length > 0 ? ' fold="closed"' : ''}}`;
}

function ofHugo(name: string, args: string): string {
  if (name === 'mermaid') return name;
  const words = toWords(args);
  const named = (...keys: string[]) => words.find(({ key }) => key !== undefined && keys.includes(key))?.value;
  const free = words.filter(({ key }) => key === undefined).map(({ value }) => value);
  const title = named('title', 'summary');
  if (FOLDS.has(name)) return `details${toLabel(title ?? free[0])}`;
  const own = toCallout(name);
  const stated = toCallout(named('type', 'color', 'kind') ?? free[0] ?? '');
  const callout = (own && name !== 'notice' ? own : (stated ?? toCallout('note')))?.name ?? 'note';
  const label =
    title ??
    (stated && named('type', 'color', 'kind') === undefined ? free[1] : free.find((word) => word.includes(' ')));
  const open = named('open') ?? free.find((word) => word === 'false' || word === 'true');
  const fold = open === 'false' ? '{fold="closed"}' : '';
  return `${callout}${toLabel(label === 'true' || label === 'false' ? undefined : label)}${fold}`;
}

function mendSpaced(text: string): string {
  const [, start = '', colons = '', space = '', name = '', rest = ''] = SPACED.exec(text) ?? [];
  if (name === '' || (space === '' && rest === '')) return text;
  if (name !== 'details' && !toCallout(name)) return text;
  const behind = /^[[{]/.test(rest) ? rest : toLabel(rest);
  return `${start}${colons}${name}${behind}`;
}

/** `type=tip title="두 낱말" false` as its words, those in quotes as one. */
function toWords(text: string): { key?: string; value: string }[] {
  return [...text.matchAll(/(?:([\w-]+)=)?(?:"([^"]*)"|'([^']*)'|“([^”]*)”|(\S+))/g)].map(([, key, ...values]) => ({
    ...(key === undefined ? {} : { key }),
    value: values.find((value) => value !== undefined) ?? '',
  }));
}

function toLabel(title: string | undefined): string {
  const text = (title ?? '').trim();
  return text === '' ? '' : `[${text.replace(/[[\]\\]/g, '\\$&')}]`;
}
