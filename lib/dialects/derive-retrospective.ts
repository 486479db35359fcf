import { toSections } from './body-tree';
import type { CanonicalPost, Derivation, Goal, Kind } from './canonical-post';
import { deriveCohort } from './derive-cohort';
import { deriveGoals, hasTasks } from './derive-goals';
import { deriveKeyword, namesKeyword } from './derive-keyword';
import { ENDING, EVENT } from './kind-exceptions';
import { KIND_RULES, type KindRule } from './kind-rules';
import { toSpanPeriod } from './span-period';
import type { TitleSpan } from './span-shapes';
import { type MarkedTitle, markOf, markSpans } from './title-spans';

/** What a derivation looks at, and what front matter has stated: a field that is stated, be it as empty, is not derived. */
export type Facts = Pick<CanonicalPost, 'title' | 'tags' | 'categories' | 'date' | 'body' | 'bodyLine'> & {
  stated: Pick<Partial<CanonicalPost>, 'kind' | 'period'> & { fields: ReadonlySet<Derivation['field']> };
};

/** What was read from how a post is written; only fields that front matter leaves open. */
export type Derived = Pick<CanonicalPost, 'kind' | 'period' | 'cohort' | 'keyword'> & {
  goals?: Goal[];
  derived: Derivation[];
};

/** Longer titles are no titles. Characters. */
const LONGEST_TITLE = 300;
/** Words with a capital before a year that name no event: `My 2024 Retrospective`. */
const NO_NAME =
  /^(?:My|Our|The|A|In|Of|On|At|For|To|Over|Back|Dev|Developer|Engineer|Year|Review|Recap|Retro|Retrospective|Looking|Goodbye|Bye|Farewell|Hello|End|Ending|Early|Late|Mid|Goals|Plans|Resolutions|Personal|Annual|BE|FE|FEAT|KPT|WIL|TIL|TECH)$/i;

const RULE_OF_SPAN: Record<TitleSpan['unit'], string> = {
  ...{ year: 'year', half: 'half', quarter: 'quarter', month: 'month', week: 'week', range: 'range', day: 'day' },
  ...{ this: 'this year', last: 'last year', next: 'next year', new: 'new year' },
};

/**
 * Derives kind, period, cohort, keyword and goals of an old post as it is, by the rules of `kind-rules.ts`. Pure.
 * A post that is or states to be a `note` has none of them; a roadmap has no period.
 */
export function deriveRetrospective(facts: Facts): Derived {
  const { stated, date, body, bodyLine } = facts;
  const title = facts.title.slice(0, LONGEST_TITLE);
  const written = date === undefined ? undefined : Number(date.slice(0, 4));
  const marked = markSpans(title, written);
  const found = stated.kind === undefined ? findKind(marked, facts) : undefined;
  const kind = stated.kind ?? found?.rule.kind;
  if (kind === undefined || kind === 'note') return { derived: [] };

  const result: Derived = { derived: [] };
  const add = (field: Derivation['field'], value: string, rest: Omit<Derivation, 'field' | 'value'>) =>
    result.derived.push({ field, value, ...rest });
  if (found) {
    result.kind = kind;
    add('kind', kind, { from: found.rule.from, rule: found.rule.name, found: found.words });
  }
  if (kind === 'roadmap') return result;
  const isOpen = (field: Derivation['field']) => !stated.fields.has(field);

  const span = isOpen('period') ? findPeriod(marked, kind, date?.slice(0, 10)) : undefined;
  if (span) {
    result.period = span.period;
    add('period', span.period, {
      from: span.isTold ? 'title' : 'date',
      rule: RULE_OF_SPAN[span.span.unit],
      found: span.span.text,
    });
  }
  const cohort = isOpen('cohort') ? deriveCohort(title.normalize('NFC')) : undefined;
  if (cohort) {
    result.cohort = cohort;
    add('cohort', cohort, { from: 'title', rule: 'cohort', found: cohort });
  }

  const period = stated.period ?? result.period;
  const year = period === undefined ? undefined : Number(period.split('/').at(-1)?.slice(0, 4));
  const wantsGoals = isOpen('goals') && hasTasks(body);
  const wantsKeyword = isOpen('keyword') && (namesKeyword(title) || namesKeyword(body));
  if (!wantsGoals && !wantsKeyword) return result;
  const sections = toSections(body, title);
  const keyword = wantsKeyword ? deriveKeyword(title, sections, { year, written }) : undefined;
  if (keyword) {
    result.keyword = keyword.word;
    add('keyword', keyword.word, { from: keyword.from, rule: 'keyword', found: keyword.word });
  }
  const isWholeYear = /^\d{4}$/.test(period ?? '');
  const goals = wantsGoals ? deriveGoals(sections, { kind, year, isWholeYear, written, bodyLine }) : [];
  if (goals.length > 0) {
    result.goals = goals;
    add('goals', String(goals.length), { from: 'body', rule: 'task list', found: goals[0]?.text });
  }
  return result;
}

function findKind(
  { text, spans }: MarkedTitle,
  { tags, categories }: Pick<Facts, 'tags' | 'categories'>,
): { rule: KindRule; words: string } | undefined {
  for (const rule of KIND_RULES) {
    if (rule.unless.test(text)) continue;
    const needsEnding = rule.needsEnding === 'always' || (rule.needsEnding && categories.length > 1);
    if (needsEnding && !ENDING.test(text)) continue;
    if (rule.from === 'title') {
      const match = rule.says.exec(text);
      if (match) return { rule, words: unmark(match[0], match.index, spans) };
    } else {
      const word = { tags, categories }[rule.from].find((one) => rule.says.test(fold(one)));
      if (word) return { rule, words: word };
    }
  }
  return undefined;
}

/**
 * The span that a title speaks of: the last one before the words that say what it is (`2023 회고와 2024 다짐` looks back
 * on 2023), else the first one after them. A year beside an event is the event's.
 */
function findPeriod(
  { text, spans }: MarkedTitle,
  kind: Exclude<Kind, 'note' | 'roadmap'>,
  day: string | undefined,
): { period: string; span: TitleSpan; isTold: boolean } | undefined {
  const matches = KIND_RULES.flatMap((rule) =>
    rule.kind === kind && rule.from === 'title' ? [rule.says.exec(text)] : [],
  );
  const match = matches.find((one) => one !== null);
  const end = match ? match.index + match[0].length : text.length;
  const start = match ? match.index : text.length;
  const before = spans.findLast((span) => span.at < end);
  const nearest = before ?? spans[0];
  if (!nearest) return undefined;
  const told = spans.find((span) => span.year !== undefined);
  // `2024, 한 해를 돌아보며`: the year that is told counts.
  const span = nearest.unit === 'this' && told ? told : nearest;
  const from = span.at + markOf(span.unit).length;
  const between = span.at < start ? text.slice(from, start) : text.slice(end, span.at);
  if (isAboutEvent(between) || (span.unit === 'year' && isEvent(lastWord(text.slice(0, span.at))))) return undefined;
  const period = toSpanPeriod(span, { day, ahead: kind === 'pledge', year: told?.year });
  return period === undefined ? undefined : { period, span, isTold: span.year !== undefined };
}

/** Between a span and what is said of it: `2024 해커톤 회고`, `2024 React 업그레이드 회고`; not `2024 React 개발자 회고`. */
function isAboutEvent(between: string): boolean {
  const others = between.replace(/\S+\s?(?:개발자|엔지니어|디자이너)\S*/gu, ' ').split(/[^\p{L}\p{N}]+/u);
  return EVENT.test(between) || others.some(isEvent);
}

/** `FEConf 2024`, `우아콘 2024`, `Google Summer of Code 2023`: a name before a year makes it the year of an event. */
function isEvent(word: string): boolean {
  return EVENT.test(word) || (/^\p{Lu}[\p{L}\p{N}]*$/u.test(word) && !NO_NAME.test(word));
}

/** What stands right before a year, in the same part of the title. */
function lastWord(before: string): string {
  return /[^\s|:[\]()<>"',-]+(?=\s?$)/.exec(before)?.[0] ?? '';
}

/** The words of the title that a match in the marked title stands for. */
function unmark(words: string, at: number, spans: readonly TitleSpan[]): string {
  const inside = spans.filter((span) => span.at >= at && span.at < at + words.length);
  return inside.reduce((text, span) => text.replace(markOf(span.unit), span.text), words).trim();
}

/** `Year-in Review` -> `yearinreview`. */
function fold(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_'’-]|\p{Extended_Pictographic}|\u{fe0f}/gu, '');
}
