/** A form of retrospective: what its parts are called. */
type Form = { form: BoardName; parts: RegExp[]; more?: RegExp };

export type BoardName = 'kpt' | 'four-ls' | 'css';

/** What may follow a name: `유지할 것`, `문제였던 점`, `Keep 할 것`, `배운 점`. */
const TAIL =
  '(?: ?(?:해야 할|해 ?볼|하고 싶은|했던|였던|이었던|었던|라고 생각한|할|한|던|볼|되는|되었던|하는))?(?: ?(?:것|점|일|부분)들?)?(?:하기)?';

/** The names of the parts, as normalised by `toNames`; a table test holds what people write. */
const FORMS: readonly Form[] = [
  {
    form: 'kpt',
    parts: [
      names('keeps?|킵|지속|유지|계속|계속 ?유지'),
      names('problems?|프라블럼|프로블럼|프라블름|문제|문제점'),
      names('try|tries|트라이|시도|새로 시도|다음에 시도'),
    ],
    // KPTA, as it is often written in Korea.
    more: names('actions?|action items?|action plans?|액션|액션 ?아이템|액션 ?플랜|실행|실천'),
  },
  {
    form: 'four-ls',
    parts: [
      names('liked?|좋았|좋은'),
      names('learn(?:ed|t)?|배운|배웠'),
      names('lacked|lack|부족|아쉬운|아쉬웠'),
      names('long(?:ed|ing)?[ -]for|바라는|바랐|바란|바라던|원하는|원했|원한|희망|기대'),
    ],
  },
  {
    form: 'css',
    parts: [
      names('continue|계속|지속|유지'),
      names('stop|멈춤|멈출|멈추기|중단|그만|그만둘|그만두기'),
      names('start|시작|새로 시작'),
    ],
  },
];

/** A word of explanation beside a name; what is longer is a sentence of its own. */
const LONGEST_GLOSS = 24;

/**
 * The form that a run of headings begins with: every part of it once, in any order, nothing between.
 *
 * @param headings what the headings of one level say, in order
 * @returns the form, and how many headings are its parts; undefined where they are none
 */
export function findForm(headings: readonly string[]): { form: BoardName; count: number } | undefined {
  for (const { form, parts, more } of FORMS) {
    const run = headings.slice(0, parts.length);
    const isForm =
      run.length === parts.length && parts.every((part) => run.filter((text) => is(part, text)).length === 1);
    if (!isForm) continue;
    const next = headings[parts.length];
    return { form, count: parts.length + Number(more !== undefined && next !== undefined && is(more, next)) };
  }
  return undefined;
}

/** `유지할 것(Keep)`, `K (Keep)`, `Keep: 잘한 것`, `✅ Keep`: the name, and at most two words beside it. */
function is(part: RegExp, heading: string): boolean {
  const [first = '', second, third, ...more] = toNames(heading);
  if (more.length > 0) return false;
  const isGloss = (text: string | undefined) => (text ?? '').length <= LONGEST_GLOSS;
  if (part.test(first)) return isGloss(second) && isGloss(third);
  if (second === undefined || !part.test(second)) return false;
  const isInitial = first.length === 1 && second.startsWith(first);
  return isInitial ? isGloss(third) : third === undefined && isGloss(first) && /^[a-z]/.test(second);
}

/** The parts of a heading without marks, numbers and emoji, in lower case: `2. 유지할 것(Keep) 👍` → `유지할 것`, `keep`. */
function toNames(heading: string): string[] {
  return heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/^\W*\d+(?:[.-]\d+)*[.)]\s*/u, '')
    .split(/[()（）[\]【】:：|/·,~–—]|\s-\s/)
    .map((name) => name.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replace(/\s+/g, ' '))
    .filter((name) => name !== '');
}

function names(words: string): RegExp {
  return new RegExp(`^(?:${words})${TAIL}$`);
}
