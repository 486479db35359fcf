/** The two weights that pages are set in; text of any other weight takes the nearer one. */
export type Weight = 400 | 700;

export const WEIGHTS: readonly Weight[] = [400, 700];

/** What every page is likely to hold: ASCII, punctuation as Koreans type it, signs of the interface. */
const SIGNS =
  ' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~' +
  '\u00a0©®°±·×÷–—‘’“”•…€₩™←↑→↓✓、。〈〉《》「」『』ㅋㅎㅜㅠ';

/**
 * The syllables that stand on most pages in Korean, and those that stand on many: the first three and the next three of
 * the parts into which Google Fonts divides its Korean families, by how often pages of the web use them.
 */
const MOST =
  '가간감강개거건검것게경계고공과관광교구국그근글금기까나남내네년노뉴는능니다단당대더데도동되된드들등디라래러레려력로록료른를리마만말매메면명모목무문물미바반발방배버번보복본부분브블비사산상색생서선설성세' +
  '소수스습시식신실심아안알야약양어업없에여역연영예오와요용우운울원월위유으은을음의이인일임입있자작장재저적전정제조주중지직진집차처천청체최추출취치침카코크타태터테토통트티파판페포표프플피하한할함합해행현' +
  '호화회후히';

const MANY =
  '각갈갑같객걸겠겨격견결골곳군굴궁권귀규극급긴길김께꽃꾸끝끼난날너널넘넷녀논놀농높누눈느늘닌님닫달담답댓덕던델독돌될됩두뒤든듯딩따때또락란람랍랑랙랜램랩량런럼럽렇렌련령론루류르름릭린릴림립링막많맛망맞맨' +
  '머먹먼며몰못뮤민밀및박받백벌범법베벤변별병볼봉북불뷰빌빠삭살삼새석센셔션속손송쇄쇼순술쉬슈슬승십싶쓰쓴씨악않았앞애액앱억언얼엄었엔열였온올완왔왕외욕움웃워웨웹육윤응익잘잠잡쟁절점접져족존좀종좋준줄즈즐' +
  '증질징짜째쪽착찬참창찾채책철첨첫쳐초총축충츠측층친칼캐커컨컴케콘쿠큰클키킹탁탄탈택텐템톡투특틀팀팅팔패퍼편평폭폰푸풀품풍픈픽필핑학항했향허험헤협형혜혼홈홍확환활황획효휴희힘';

/** In bold there are titles and single words, so fewer syllables come back. */
const COMMON: Record<Weight, ReadonlySet<string>> = {
  400: new Set(SIGNS + MOST + MANY),
  700: new Set(SIGNS + MOST),
};

/**
 * The characters of the one file per weight that all pages share. They are the same for every site, so that a new post
 * changes no page but its own; another choice is another file.
 */
export function getCommon(weight: Weight): ReadonlySet<string> {
  return COMMON[weight];
}

/**
 * Whether Pretendard has a character that a reader would miss: Hangul, kana, Latin, Greek, Cyrillic, signs. Hanja and
 * emoji it has not; they are drawn by the reader's own fonts.
 */
export function isInFont(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return RUNS.some(([first, last]) => code >= first && code <= last);
}

/** Runs of the font's character map; the test compares them with the file. */
const RUNS: readonly (readonly [number, number])[] = [
  [0xac00, 0xd7a3],
  [0x3131, 0x3163],
  [0x20, 0x7e],
  [0xa0, 0x148],
  [0x14a, 0x1c3],
  [0x384, 0x38a],
  [0x38e, 0x3a1],
  [0x3a3, 0x3e1],
  [0x3f0, 0x49d],
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x2074, 0x208e],
  [0x20a0, 0x20bf],
  [0x2122, 0x2123],
  [0x2190, 0x2199],
  [0x21d0, 0x21d0],
  [0x21d2, 0x21d2],
  [0x21d4, 0x21d4],
  [0x2211, 0x2212],
  [0x221a, 0x221a],
  [0x221e, 0x221e],
  [0x2248, 0x2248],
  [0x2260, 0x2260],
  [0x2264, 0x2265],
  [0x2318, 0x2318],
  [0x2460, 0x2473],
  [0x25a0, 0x25a1],
  [0x25b2, 0x25b3],
  [0x25b6, 0x25b7],
  [0x25bc, 0x25bd],
  [0x25c6, 0x25c7],
  [0x25cb, 0x25cb],
  [0x25cf, 0x25cf],
  [0x2605, 0x2606],
  [0x2661, 0x2661],
  [0x2665, 0x2665],
  [0x266a, 0x266a],
  [0x2713, 0x2713],
  [0x2717, 0x2717],
  [0x3001, 0x3003],
  [0x3008, 0x3011],
  [0x3041, 0x3094],
  [0x3099, 0x309e],
  [0x30a1, 0x30fe],
  [0xff01, 0xff60],
];
