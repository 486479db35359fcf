import type { Kind } from './canonical-post';
import { ABOUT, ADMISSION, NO_LOOK_BACK, OTHERWISE, SYSTEM, TUTORIAL } from './kind-exceptions';
import { either, says } from './title-pattern';

/** One way in which posts say what they are. */
export type KindRule = {
  /** What `check` calls it. */
  name: string;
  kind: Exclude<Kind, 'note'>;
  from: 'title' | 'categories' | 'tags';
  /** Tried on the marked title (`2024년 회고` is `⟨year⟩ 회고`), or on each tag or category, folded. */
  says: RegExp;
  /** Tried on the marked title; what fits is none. */
  unless: RegExp;
  /** The title must speak of a span or an end too: always, or where the post stands in other categories as well. */
  needsEnding?: 'always' | 'among others';
};

/** The word itself; not the end of another (`기회고`), and not an exhibition (`회고전`). */
const LOOK_BACK = String.raw`(?:(?<![가-힣])|(?<=주간|월간|연간|연말|반기|분기|프로젝트|스프린트|개인|팀|인턴|주차|년차|하루|KPT|\d기|⟩))회고(?:록|글|담)?(?=$|[^가-힣]|(?:들)?(?:을|를|와|과|의|는|은|도|로|및|편|용|겸|이자|라|하며|하기|하자|하다|합니다|한다|했|해|하는|하고|입니다)(?:$|[^가-힣]|요|봅|보|본|봤|다|습))`;
const CLOSE = '(?:마무리|마치|보내|떠나 ?보내|접으|끝내|마감|갈무리|정리하)';
const LOOK = '(?:(?:되)?돌아(?:보(?:며|면서|기|다|고|자|는)|본|봅니다|봤)|돌이켜 (?:보(?:며|면서|기|고)|본))';

/**
 * How a post says what it is: the first rule that fits decides, and what fits none is a note. Precision goes before
 * recall: a note that is taken for a retrospective is worse than a retrospective that its owner has to name.
 * The title speaks first, then the category that a post stands in, then its tags.
 */
export const KIND_RULES: readonly KindRule[] = [
  // `2024 개발자 회고록`, `3분기 회고`, `프로젝트 회고 - 설계`, `2023년 회고 및 2024년 계획`; not `회고 문화 도입기`
  title('회고', 'retrospective', NO_LOOK_BACK, LOOK_BACK),
  // `Q3 retrospective`, `Sprint 12 Retro`, `Retrospective: a year of freelancing`; not `jQuery, a retrospective`
  title(
    'retrospective',
    'retrospective',
    NO_LOOK_BACK,
    String.raw`(?:<span>|\b(?:sprint|weekly|monthly|yearly|quarterly|annual|project|team|year-end|end of (?:the\s)?year|my|personal|developer|career|bootcamp|internship)(?:'s)?\s(?:\d+\s)?) (?:<own> ){0,4}\bretrospect(?:ive)?\b`,
    String.raw`\bretrospect(?:ive)? (?:of|on|for)? (?:the )?(?:<span>|my\b|our\b|a year)|^[^\p{L}⟨]*retrospect(?:ive)? *(?:$|[\]|:])`,
    String.raw`<nth>\s(?:retrospect(?:ive)?|retro)\b`,
    String.raw`(?:<span>|\b(?:sprint|weekly|monthly|yearly|annual|project|team)(?:\s\d+)?)\sretro(?= *(?:$|[^\p{L}\s-]))`,
  ),
  // `2024년을 돌아보며`, `지난 1년을 되돌아보기`, `숫자로 돌아본 2024년`; not `객체지향을 다시 돌아보며`
  title(
    'looking back',
    'retrospective',
    NO_LOOK_BACK,
    `<reviewed> (?:⟨this⟩)?<of> (?:다시|함께|잠시)? ${LOOK}`,
    String.raw`(?:되)?돌아(?:보는|본) (?:나의|나만의|우리의|지난)? (?:<span>|1년)(?=[^\p{L}\p{N}]*$|[^\p{L}\p{N}\s])`,
  ),
  // `2023년을 마무리하며`, `상반기를 보내며`, `굿바이 2023`; not `마이그레이션을 마치며`
  title(
    'closing a span',
    'retrospective',
    NO_LOOK_BACK,
    `<span><of> (?:<own> ){0,4}${CLOSE}하?(?:며|면서|는)`,
    `<span><of> (?:<own> ){0,4}(?:마무리|보내|접|떠나보내)하?(?:고|기|다)?<end>`,
    String.raw`(?:굿바이|잘 가(?:라)?|good ?bye|farewell|adieu|adios)[,!~ ]+<year>(?=$|[^\p{L}])`,
  ),
  // `글또 9기를 마치며`, `우아한테크코스 6기 수료 후기`; not `우테코 6기 합격 후기`
  title(
    'closing a cohort',
    'retrospective',
    ADMISSION,
    `<cohort>[)\\]]?<of> (?:활동|수료|과정|여정|생활)?<of> (?:마무리|마치|끝내|떠나|졸업|수료|후기)`,
  ),
  // `2024년 블로그 결산`, `2024 나의 연말정산`; not taxes, nor the books of a company
  title(
    '결산',
    'retrospective',
    NO_LOOK_BACK,
    '<span><of> (?:<own> ){0,4}(?:총|연말|연간)? 결산<end>',
    '<year><of> (?:<own> ){1,4}연말 정산<end>',
  ),
  // `2023 Year in Review`, `My 2024 Recap`, `Looking back at 2024`; not `CSS 2024: Year in Review`
  title(
    'year in review',
    'retrospective',
    NO_LOOK_BACK,
    String.raw`^[^\p{L}⟨]*(?:(?:my|our|a|the|another|<own>|<span>)(?:'s)?[ :,-]*){0,6}(?:year|half|quarter|month)\sin\sreview<end>`,
    String.raw`^[^\p{L}⟨]*(?:my|our|the)? <span>:? (?:in (?:review|retrospect)|recap|wrapped|wrap-? up|annual review)<end>`,
    String.raw`\b(?:look(?:ing)?\sback|reflect(?:ing|ions?))\s(?:at|on|to|over)? (?:<span>|the\s(?:past\s)?(?:year|month)|a\syear|(?:my|our)\s(?:first\s|last\s|past\s)?(?:\w+\s)?(?:year|months?)|(?:one|two|three|\d+)\syears?\b(?!\sof\s(?!being|my|our|work|writing|blogging|freelanc)))`,
    String.raw`<year>[ :,-]*(?:a\s)?(?:look(?:ing)?\sback|reflections?)<end>`,
  ),
  // `3월 KPT`, `[KPT] 스프린트 3`; not `kpt` of Kubernetes
  title('KPT', 'retrospective', either(NO_LOOK_BACK, /kubernetes|쿠버네티스|k8s|패키지/), ...form('KPT')),
  // `4L - 3월`, `[4Ls] 첫 달`; not `AWS 4L`
  title('4L', 'retrospective', NO_LOOK_BACK, ...form("4L'?s?")),
  // `[WIL] 6월 2주차`, `WIL 3주차`; not somebody called Wil
  {
    ...title('WIL', 'retrospective', NO_LOOK_BACK),
    says: /(?<![\p{L}\p{N}])WIL(?![\p{L}\p{N}])|\[wil\]|[Ww]eekly I [Ll]earned/u,
  },
  // `2024년 목표 중간 점검`, `새해 다짐 돌아보기`
  title(
    'checking goals',
    'retrospective',
    either(ABOUT, SYSTEM),
    '⟨(?:year|half|quarter|this|last|new)⟩<of> (?:<own> ){0,4}(?:목표|계획|다짐)<of> (?:중간)? <checked>',
    '⟨(?:year|half)⟩<of> 중간 점검<end>',
  ),

  // `글또 4기 다짐`, `신입 개발자의 각오`; not `자료구조 기초 다짐`
  title(
    '다짐',
    'pledge',
    either(ABOUT, says('(?:기초|기본기?|기반|토대|지식|문법|CS|개념|실력|내공|바닥|땅)(?:를|을)? 다짐|다짐육')),
    '(?:(?<![가-힣])|(?<=⟩|새해|신년))(?:다짐|각오)<noun>',
    String.raw`(?:<ahead>|<nth>)\s(?:<own> ){0,4}pledges?\b`,
  ),
  // `신년 계획`, `2024년 목표`, `하반기 독서 목표`; not `2024년 인프라 계획`
  title(
    'plans for a span',
    'pledge',
    either(ABOUT, SYSTEM),
    '<ahead><of> (?:<own> ){0,4}(?:목표|계획|결심|버킷 리스트|to-?do (?:list)?|투두 리스트)(?:들)?(?:<end>|<of> (?:세우기|세우며|정하기|세워|설정|정리|공유|적기|세웠|수립))',
  ),
  // `2025 Goals`, `New Year's resolutions`, `Goals for 2025`
  title(
    'resolutions',
    'pledge',
    either(ABOUT, SYSTEM),
    `<ahead>(?:'s)?:? (?:<own> ){0,4}(?:goals|resolutions?|plans?)<end>`,
    String.raw`<start>(?:(?:my|our|personal)\s)*(?:goals|resolutions?|plans?)\s(?:for|of|in)\s(?:the\s)?<ahead>`,
  ),
  // `2024년을 시작하며`, `새해를 맞이하며`
  title(
    'opening a span',
    'pledge',
    ABOUT,
    '⟨(?:year|half|new)⟩<of> (?:시작하|맞이하|맞으|열|앞두)(?:며|면서|고)(?![가-힣])',
  ),
  // `글또 9기를 시작하며`
  title(
    'opening a cohort',
    'pledge',
    ADMISSION,
    String.raw`<cohort>[)\]]?<of>(?:에)? (?:활동)?<of> (?:시작하|임하|들어가|참여하)(?:며|면서)`,
  ),

  // `커리어 맵을 그리다`, `나의 커리어 로드맵`; not `백엔드 개발자 커리어 로드맵 총정리`
  title(
    'career map',
    'roadmap',
    TUTORIAL,
    `(?:<start>|<ahead>의? |(?:나|저|내|나만)의? )(?:나의 |저의 |나만의 |내 |개인 )?커리어 (?:맵|로드맵)<noun>`,
    String.raw`(?:<start>|\bmy )(?:my\s)?career\s(?:road ?)?map\b`,
  ),
  // `나의 백엔드 로드맵`, `2024년 학습 로드맵`; not `React 로드맵 읽기`
  title(
    'own roadmap',
    'roadmap',
    TUTORIAL,
    String.raw`(?:<start>|<ahead>의? )(?:나의|저의|내|나만의|개인)\s(?:[\p{L}\p{N}]+\s){0,2}로드맵<noun>`,
    '<ahead>의? (?:나의|나만의|개인)? (?:학습|공부|성장|커리어) 로드맵<noun>',
    String.raw`\bmy\s(?:<ahead>\s)?(?:(?:learning|career|study|personal)\s)?roadmap\b`,
  ),

  // A shelf called 회고 holds retrospectives, but for the titles that say otherwise.
  ...shelf(
    '회고',
    'retrospective',
    OTHERWISE,
    String.raw`(?:\d{4}년?)?(?:(?:주간|월간|연간|연말|개인|프로젝트)?회고(?:록|글|모음)?|(?:되)?돌아보기|yearinreview|retrospect(?:s|ive|ives|ion|ions)?|wil)`,
  ),
  ...shelf(
    '다짐',
    'pledge',
    OTHERWISE,
    '다짐(?:글)?|(?:새해|신년)(?:다짐|목표|계획)|pledges?|(?:newyears?)?resolutions?',
  ),
  ...shelf('커리어 맵', 'roadmap', TUTORIAL, '커리어(?:맵|로드맵)|career(?:road)?map'),
];

function title(name: string, kind: KindRule['kind'], unless: RegExp, ...patterns: string[]): KindRule {
  return { name, kind, from: 'title', says: says(...patterns), unless };
}

function shelf(name: string, kind: KindRule['kind'], unless: RegExp, words: string): KindRule[] {
  // 회고 is a word that posts about retrospectives are tagged with too; 다짐 is not.
  const isBroad = kind === 'retrospective';
  const rule = { kind, says: says(`^(?:${words})$`), unless };
  return [
    { name: `category ${name}`, from: 'categories', ...rule, ...(isBroad && { needsEnding: 'among others' }) },
    { name: `tag ${name}`, from: 'tags', ...rule, ...(isBroad && { needsEnding: 'always' }) },
  ];
}

/** The name of a form of retrospective counts as a label, beside a span, or as the last word. */
function form(word: string): string[] {
  return [
    String.raw`[\[(] *${word} *[\])]`,
    `^${word} *(?:$|[|:-])`,
    String.raw`<span><of> [|:-]? ${word}(?![\p{L}\p{N}])`,
    String.raw`(?<![\p{L}\p{N}])${word} [|:-]? <span>`,
    String.raw`(?:스프린트|프로젝트|팀|개인|주간|월간)(?: \d+)? ${word} *$`,
  ];
}
