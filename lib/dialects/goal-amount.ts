/** How many of what: `책 12권 읽기` is 12 권. */
export type Amount = { target: number; unit: string };

const COUNTERS =
  '권|개(?!월)|편|회(?!차|고|의|사)|번(?!째)|점(?!대|심)|명|건|곡|문제|쪽|페이지|챕터|가지|시간|킬로|만?원|커밋|포스팅|포스트|마리|그루|군데|곳|줄|강(?!의)|kg|km|%|books?|posts?|articles?|problems?|commits?|talks?|hours?|miles?|points?|projects?|pages?|essays?|papers?|PRs?|certificates?|languages?|countries';
const AMOUNT = new RegExp(
  String.raw`(?<![\d.,~\-/A-Za-z])(?<number>\d[\d,]*(?:\.\d+)?)\s?(?<scale>만|천|백)?\s?(?<unit>${COUNTERS})(?![A-Za-z0-9])`,
  'giu',
);
/** So much in every span of time is no total. */
const REPEATED =
  /(?:^|[^가-힣])(?:주|매주|격주|월|매월|매달|하루|일일|매일|매|연|분기|일주일|한\s?주|한\s?달|하루하루)에?\s?(?:최소\s|적어도\s|평균\s)?\d|\d\s?(?:일|주|주일|달|개월|월|년|번)(?:에|마다|당|간)?\s\d|(?:\d(?:주|달|일|개월)|평일|주말)마다|격주|매(?:일|주|달|월)|꾸준히\s\d|\b(?:per|each|every|daily|weekly|monthly|a\s(?:day|week|month))\b|\/\s?(?:day|week|month|일|주|월)/iu;
const SCALES: Record<string, number> = { 백: 100, 천: 1000, 만: 10_000 };

/**
 * The total that a promise states with a counter: `TOEIC 900점` is 900 점, `글 1만 편` is 10,000 편. Undefined where there
 * is none, where it says so much a week (`주 3회`), and where it names two.
 */
export function readAmount(text: string): Amount | undefined {
  if (REPEATED.test(text)) return undefined;
  const amounts = [...text.matchAll(AMOUNT)];
  const { number = '', scale = '', unit = '' } = amounts[0]?.groups ?? {};
  if (amounts.length !== 1 || /\d\s?~\s?\d/.test(text)) return undefined;
  const target = Number(number.replaceAll(',', '')) * (SCALES[scale] ?? 1);
  if (!Number.isFinite(target) || target <= 0) return undefined;
  return unit === '만원' ? { target: target * 10_000, unit: '원' } : { target, unit };
}
