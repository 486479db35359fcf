/** What `<name>` stands for in a pattern over marked titles (see `title-spans.ts`). */
const PARTS: Record<string, string> = {
  /** A span that is looked back on. */
  span: '⟨(?:year|half|quarter|month|week|range|this|last)⟩',
  /** A span that something is promised for. */
  ahead: '⟨(?:year|half|quarter|month|week|range|this|next|new)⟩',
  year: '⟨(?:year|this|last)⟩',
  /** A particle, or none. */
  of: '(?:의|을|를|은|는|이|가)?',
  /** What may stand between a span and what is said of it without making it the span of something else. */
  own: String.raw`(?:(?:(?:나|저|우리|⟨this⟩)의?|나만의|내|저희|팀|개인(?:적인|적)?|연간|연말|블로그|독서|공부|학습|운동|건강|취미|커리어|인생|성장|글쓰기|개발|취업|이직|일상|신입|주니어|시니어|(?:\d+년 ?차 )?(?:[가-힣]+ )?(?:개발자|엔지니어|디자이너)(?:의|로서의|로서)?|새로운|소소한|작은|간단한|짧은|my|our|personal|dev|developer|yearly|annual)(?=[ ⟨]|(?<=의)))`,
  /** Time and life, which one looks back on; a technique one reviews. */
  reviewed: String.raw`(?:<span>|(?:\d+|한|일) ?(?:년|개월|달|주)(?:간|차)?|(?:첫|지난) ?(?:해|년|달|학기)|시간|생활|여정|나날|인턴|취준|취업 ?준비|신입|직장|회사|커리어|(?:프로젝트|활동|스터디|\d기|학기|수습|경험|이력|개발자)(?:로서)?)`,
  /** What becomes of a plan, told afterwards. */
  checked: '(?:회고|돌아보|되돌아보|점검|달성|결과|결산|평가)',
  /** The name of a club or course with its number: `글또 9기`. */
  cohort: String.raw`\p{L}[\p{L}\p{N}·.]*[)\]]? \d{1,2}기`,
  /** The same in English: `Geultto season 4`. */
  nth: String.raw`\p{L}+\s(?:(?:cohort|season)\s\d{1,2}|\d{1,2}(?:st|nd|rd|th)(?:\s(?:cohort|season))?)`,
  /** The start of a title, or of a part of it. */
  start: String.raw`(?:^|[|:;,()\[\]<>~"'!?./·#+-]\s*)`,
  /** The end of a noun; a particle may follow. */
  noun: '(?=$|[^가-힣]|(?:들)?(?:을|를|과|와|의|은|는|이|도|만|으로|로)(?=$|[^가-힣])|(?:글|문|서)(?=$|[^가-힣]))',
  /** The end of what is said: of the title, of a part of it, or a word that ties two things. */
  end: String.raw`(?=\s*(?:$|[^\p{L}\p{N}\s⟨]|⟨)|\s+(?:및|겸|그리고|and)(?=\s)|(?:와|과|이랑|하고)(?=\s|$)|\s+(?:in|of|for|with|from|as)(?=\s))`,
};

/**
 * One expression of several patterns, without regard to case. `<name>` stands for a part of the table above; a space
 * for spaces that may be missing, as Korean titles leave them out (`연말회고`); `\s` for one that may not.
 */
export function says(...patterns: string[]): RegExp {
  return new RegExp(patterns.map((pattern) => `(?:${withSpaces(expand(pattern))})`).join('|'), 'iu');
}

/** What fits one of several expressions. */
export function either(...expressions: RegExp[]): RegExp {
  return new RegExp(expressions.map((one) => one.source).join('|'), 'iu');
}

function expand(pattern: string): string {
  return pattern.replace(/(?<!\(\?)<([a-z]+)>/g, (_, name: string) => {
    const part = PARTS[name];
    if (part === undefined) throw new Error(`There is no part <${name}> of titles`);
    return expand(part);
  });
}

function withSpaces(pattern: string): string {
  return pattern.replace(/\[(?:\\.|[^\]\\])*\]| (?![?*+])/g, (piece) => (piece === ' ' ? ' *' : piece));
}
