import { either, says } from './title-pattern';

/** The rest of one part of a title, up to what parts it from the next: `회고 - 설계` has two parts. */
const SAME = String.raw`[^|:;,\])>-]*?`;

/** Titles that speak about retrospectives and pledges, and are none. */
export const ABOUT = says(
  String.raw`(?:회고|KPT|4L|WIL|retrospectives?|retro|다짐|목표|계획|resolutions?|goals?)${SAME}(?:방법|(?:하|쓰|세우|지키|남기)는 ?법|잘 (?:하|쓰)|문화(?!생활)|도입|미팅|회의|템플릿|양식|툴(?:을|이|킷|\s|$)|도구|프레임워크|기법|가이드|작성법|쓰기|퍼실리|봇|자동화|(?:앱|서비스|플랫폼|사이트|페이지|기능|시스템)|무엇|중요(?:성|한)|질문|워크숍|워크샵|모임|체크리스트|방식|비교|뭐길래|필요|이유|읽고|읽으며|읽기|만들기|개발기|구현|제작기|정석|카드|API|주도|지향|계산|심리|meetings?|templates?|culture|format|ideas|tools?|guide|techniques?|best practices|facilitat|anti-?patterns?|setting)`,
  String.raw`(?:회고|KPT|4L|WIL|다짐|로드맵)(?:이)?란(?=[\s?,]|$)`,
  `(?:왜|어떻게) ${SAME}회고(?:를|하|는|가)|(?:how to|why) ${SAME}(?:retro|goals)`,
  '(?:효과적인|효율적인|좋은|성공적인|더 나은|똑똑한|재미있는|애자일) (?:팀|스프린트|KPT)? (?:회고|다짐|목표|계획)',
  String.raw`\b(?:better|effective|great|good|agile|running|facilitating) (?:an?\b|your|team|sprint|project)* (?:retro|goals)`,
  '회고의 (?:.* )?(?:틀|기술|힘|쓸모|종류|정석|가치|효과|목적|원칙|조건)',
  String.raw`(?:편의|사람들의|개발자들의|남의|다른 (?:사람|개발자)\S*)\s회고`,
  String.raw`회고 (?:한|두|세|네|몇|여러|\d+) ?편`,
  '회고하는 (?!글|시간)|회고에 (?:대하여|대해|관하여|관한|대한)|회고,? 어떻게',
  `(?<=[가-힣A-Za-z])(?:으)?로 (?:팀|함께)? 회고(?:하기| 관리)`,
);

/** Reports of books, of failures, of what others wrote. */
const REPORT = says(
  String.raw`서평|독후감|(?:책|도서|북) 리뷰|\[번역\]|<start>번역<end>|백준|프로그래머스(?! 데브코스)|\bBOJ\b|leetcode`,
  `(?:장애|인시던트|incident|outage) (?:회고|retrospective)|포스트 모템|post-?mortem|retrospective (?:on|of) .*(?:outage|incident)`,
);
export const NO_LOOK_BACK = either(ABOUT, REPORT);

/** What a title says that stands on a shelf called 회고 for its subject, or by habit. */
export const OTHERWISE = either(
  NO_LOOK_BACK,
  says(
    String.raw`(?:컨퍼런스|콘퍼런스|conf\p{L}*|콘|con|summit|심포지엄|symposium|세미나|밋업|meetup|발표|강연|강의|행사|책|도서|면접|시험|자격증|코딩 테스트|코테|해커톤|참가|참석|참관|방문|사용|구매|합격|제품|영화|여행)[^|]*?(?:후기|리뷰|review|recap|요약)`,
    String.raw`는 법(?![가-힣])|방법|사용법|작성법|튜토리얼|설치|구현|도입|적용기|해결|에러|오류|트러블 슈팅|가이드|추천|비교|분석|동향|트렌드|전망|뉴스|소식|개념|이란(?=[\s?,]|$)|알아보|만들기|담기|만든|읽고|읽기|원리|동작 (?:방식|과정)|이해하기|릴리[즈스]|업데이트|마이그레이션|최적화|개선기|개발기|문제 풀이|tutorial|how to|release|introduction|\bTIL\b`,
  ),
);

/** What is planned by those who plan systems. */
export const SYSTEM = says('실행 계획|쿼리|테스트 계획|query plan|아키텍처|장비|서버|배포|인프라|마이그레이션|SLO|KPI');

/** Roadmaps for anyone, and those of products. */
export const TUTORIAL = says(
  String.raw`정리|추천|읽기|가이드|되는 (?:법|방법)|되기 위한|알아보|소개|roadmap\.sh|따라|공개|제품|프로덕트|릴리[즈스]|버전|강의|특강|세미나|후기|(?:이란|란)(?=[\s?,]|$)|서평|번역|무엇|총망라|AI로|만들기|how to|guide|best|ultimate|complete|product|release`,
);

/** Getting into a club or course is no look back on it, and no promise. */
export const ADMISSION = says(
  String.raw`합격|지원|면접|코딩 테스트|선발|서류|준비|신청|모집|발대식|오리엔테이션|\bOT\b|서평|컨퍼런스|발표`,
);

/** Words which make the year beside them that of an event: `2024 해커톤 회고` does not look back on 2024. */
export const EVENT = says(
  String.raw`해커톤|컨퍼런스|콘퍼런스|[가-힣]콘(?![가-힣])|데뷰|페스타|summer of code|코테|코딩 테스트|공채|채용|인턴|캠프|프로젝트|스터디|세미나|아카데미|컨트리뷰|콘테스트|밋업|meetup|대회|공모전|데모데이|활동|면접|졸업|수업|방학|연휴|학년|봄|여름|가을|겨울|강의|교육|학기|코스|동아리|발표|행사|부스|챌린지|합격|시험|\d+기|\d+회차?|\d+차|레벨|스프린트|리뷰어|멘토|conf|con\b|summit|hackathon|symposium|bootcamp|internship|dev ?fest|deview|sprint|project|challenge|summer|winter|semester`,
);

/** A title that speaks of a span or an end: beside a tag 회고 it is enough. */
export const ENDING = says(
  String.raw`<span>|마치며|마무리|돌아보|끝내며|끝나고|졸업|퇴사|수료|\d+ (?:년|개월|주)(?:간|차|을|의)?|첫 (?:해|달|직장|이직)|여정`,
);
