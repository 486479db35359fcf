/** The two weights that pages are set in; text of any other weight takes the nearer one. */
export type Weight = 400 | 700;

export const WEIGHTS: readonly Weight[] = [400, 700];

/** What every page is likely to hold: ASCII, punctuation as Koreans type it, signs of the interface. */
const SIGNS =
  ' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~' +
  '\u00a0©®°±·×÷–—‘’“”•…€₩™←↑→↓✓、。〈〉《》「」『』ㅋㅎㅜㅠ';

/**
 * The syllables that stand on most pages in Korean, and those that stand on many: the parts that come first when
 * Google Fonts divides its Korean families by how often pages of the web use them.
 */
const MOST =
  '가각간감강같개객거건검것게겠격결경계고공과관광교구국권그근글금급기길김까께나난날남내너네년노누뉴는늘능니님다단닫달담당대댓더던데도동되된두드든들등디때또라란람랑래러레려력로록료루류르른를름리린림립마만' +
  '많말매메며면명모목무문물미민및바박반받발방배백버번법변별보복본부북분불브블비사산상새색생서석선설성세센션소속송수순스습시식신실심쓰아안않알애야약양어언업없었에여역연열영예오온올와외요용우운울워원월위유' +
  '으은을음의이인일임입있자작장재저적전절점정제조종좋주준중즈증지직진질집차창찾책처천청체초최추출취츠치침카커코크클키타태택터테토통트특티파판페편평포표품프플피필하학한할함합항해했행현형호홈화확환활회후히';

const MANY =
  '갈갑갤걸겨견곡곤골곳군굴궁귀규극긴깨꼭꽃꾸끝끼냐냥널넘넷녀념녕논놀농높놓눈느닉닌닝답덕델독돈돌돼됐될됩둘뒤득듯딩따떠떤떻락랍랙랜램랩략량런럼럽렇렌련렸령례론롯룹률릭릴링막맛망맞맥맨머먹먼몰몸못뭐뮤밀밝' +
  '밤밥벌범베벤벨벽병볼봄봉봐봤뷰빈빌빛빠빨쁜삭살삼섬셀셔셜셨손솔쇄쇼숙술쉬쉽슈슨슬승십싱싶싸써쓴씨악암압았앙앞액앤앱억얼엄엔엘염였옥완왔왕왜욕욱움웃웨웹육윤율응익잔잘잠잡쟁접져졌족존좀좌죠죽줄즐즘징짜짝' +
  '째쪽찍착찬찰참채철첨첫쳐총축충측층친칼캐컨컬컴케켓켜콘콜쿠큐큰큼킨킹탁탄탈턴털텐텔템톡퇴투튼틀팀팅팔패팩팬퍼폐폭폰폴폼푸풀풍픈픽핑핫향허헌험헤혀혁협혜혹혼홍황획효훈휴흔흥희힘';

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
