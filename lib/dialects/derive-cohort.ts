/** A name that stands right before its number: `글또 9기`, `항해99 12기`, `[SSAFY 10기]`. */
const SEASON =
  /(?<name>[\p{L}][\p{L}\p{N}·.&-]*)\s?\)?\s?제?(?<number>\d{1,2})기(?=$|[^가-힣]|(?:를|을|의|로|와|과|에|에서|로서|로써|는|은|도|생|마무리|다짐|회고|활동|수료|후기))/u;
const ENGLISH =
  /(?<name>\p{Lu}[\p{L}\p{N}]+)\s(?:(?<word>cohort|season)\s(?<number>\d{1,2})|(?<nth>\d{1,2}(?:st|nd|rd|th)(?:\s(?:cohort|season))?))(?![\p{L}\p{N}])/u;
/** Parts of a name that do not stand alone: `부스트캠프 AI Tech 7기`, `우아한테크코스 백엔드 6기`. */
const TRACK =
  /^(?:웹|모바일|웹·?모바일|백엔드|프론트엔드|프런트엔드|안드로이드|데이터|서버|클라우드|인공지능|게임|디자인|기획|과정|코스|트랙|반|프리코스|데브코스|테크|캠퍼스|스쿨|아카데미|캠프|마에스트로|사자처럼|[A-Za-z][A-Za-z.+#&-]*)$/u;
/** Words before a number that name no club: `우리 3기`, `이번 4기`. */
const NO_NAME = /^(?:우리|이번|지난|다음|벌써|어느덧|드디어|나의|저의|제|그|총|약|매|각|전|후|초|말)$/;

/** The cohort that a title names, with one blank: `글또4기 다짐` is of `글또 4기`. Undefined where it names none. */
export function deriveCohort(title: string): string | undefined {
  const match = SEASON.exec(title);
  if (match?.groups) {
    const { name = '', number = '' } = match.groups;
    return NO_NAME.test(name) ? undefined : `${nameBefore(title.slice(0, match.index), name)} ${Number(number)}기`;
  }
  const { name, word, number, nth } = ENGLISH.exec(title)?.groups ?? {};
  if (!name || /^(?:My|The|This|Our|A)$/.test(name)) return undefined;
  return nth ? `${name} ${nth}` : `${name} ${word} ${number}`;
}

/** Where a track stands before the number, the club's name before the track belongs to it. */
function nameBefore(before: string, name: string): string {
  if (!TRACK.test(name) || !/\s$/.test(before)) return name;
  const previous = /(?<![\p{L}\p{N}])[\p{L}][\p{L}\p{N}·.&-]*(?=\s$)/u.exec(before);
  if (!previous || NO_NAME.test(previous[0])) return name;
  // A word of Latin letters alone may be a name (`SSAFY 10기`); what leads to it is one only where it is a name too.
  const rest = nameBefore(before.slice(0, previous.index), previous[0]);
  return `${rest} ${name}`;
}
