import { describe, expect, it } from 'vitest';
import { deriveRetrospective } from './derive-retrospective';
import { KIND_RULES } from './kind-rules';

type Case = {
  title: string;
  /** The day of the post; the last of 2024 where it does not matter. */
  date?: string;
  tags?: string[];
  categories?: string[];
  /** `retrospective 2024`, `pledge`, `note`; with `@글또 4기` behind it the cohort. */
  is: string;
};

const is = (kind: string, ...titles: (string | [title: string, date: string])[]): Case[] =>
  titles.map((one) => (typeof one === 'string' ? { title: one, is: kind } : { title: one[0], date: one[1], is: kind }));
const on = (is: string, title: string, date: string, shelf: Pick<Case, 'tags' | 'categories'> = {}): Case => ({
  ...{ title, date, is },
  ...shelf,
});

const RETROSPECTIVES: Case[] = [
  ...is(
    'retrospective 2024',
    '2024 개발자 회고록',
    '2024년 회고',
    '2024년회고',
    "'24년 회고",
    '24년 회고를 쓰며',
    '[회고] 2024년, 두 번째 회사',
    '2024 | 회고',
    '🎉 2024년 한 해 회고 🎉',
    '3년차 백엔드 개발자의 2024년 회고',
    '2024년 React 개발자 회고',
    '2024_회고',
    '2024년을 마무리하며',
    '2024년을 보내며 남기는 글',
    '2024년을 접으며, 질문 하나',
    '굿바이 2024',
    '2024년 한 해를 돌아보며',
    '숫자로 돌아본 2024년',
    '2024 블로그 결산',
    '2024년 나의 연말정산',
    '2024 Year in Review',
    'My 2024 in Review',
    '2024: Looking Back',
    'Looking back at 2024',
    '2024 Retrospective',
    '2024년 회고와 2025년 다짐',
    '2024년 목표 중간 점검',
    '2024 회고: 왜 나는 회사를 옮겼나',
    ['올해를 돌아보며', '2024-12-28'],
    ['한 해를 돌아보며', '2025-01-12'],
    ['연말 회고', '2025-02-01'],
    ['작년 회고, 조금 늦은', '2025-03-02'],
    ['2024, 한 해를 돌아보며', '2025-01-03'],
  ),
  ...is(
    'retrospective 2023',
    '2023 회고와 2024 다짐',
    '2023년 회고 및 2024년 계획',
    '2024년을 맞이하며 쓰는 2023년 회고',
  ),
  ...is('retrospective 2020', ['20년 회고', '2021-01-02']),
  ...is('retrospective 2019-H1', '2019년 상반기를 돌아보며', '2019 H1 회고', '1H19 retrospective'),
  on('retrospective 2024-H1', '상반기를 마치며', '2024-07-01'),
  on('retrospective 2023-H2', '하반기 회고', '2024-01-09'),
  on('retrospective 2024-H1', '2024년 상반기 결산', '2024-07-05'),
  ...is(
    'retrospective 2024-Q3',
    '2024년 3분기 회고',
    '2024 Q3 Retrospective',
    ['3분기 회고', '2024-10-02'],
    ['Q3 retrospective', '2024-10-04'],
  ),
  on('retrospective 2024-Q3', '2024년 3/4분기 회고', '2024-10-05'),
  on('retrospective 2024-Q1', "'24.01~'24.03 회고", '2024-04-05'),
  on('retrospective 2023-Q4', '4분기 회고', '2024-01-05'),
  ...is('retrospective 2022-05', '2022.05 월간 회고', '22년 5월 회고', '2022-05 회고', 'May 2022 Retrospective', [
    '5월 회고',
    '2022-06-01',
  ]),
  on('retrospective 2024-01', '1월 회고', '2024-02-02'),
  on('retrospective 2024-01', '1월 회고, 너무 늦게 쓰는', '2024-12-05'),
  on('retrospective 2023-12', '12월 회고', '2024-01-03'),
  on('retrospective 2024-W24', '[WIL] 6월 2주차', '2024-06-16'),
  on('retrospective 2024-W23', '2024 W23 회고', '2024-06-10'),
  on('retrospective 2024-W23', '23주차 회고', '2024-06-10'),
  on('retrospective 2024-W18', '5월 첫째 주 주간 회고', '2024-05-06'),
  on('retrospective 2024-W10', '[회고] 2024.03.04 ~ 2024.03.10', '2024-03-10'),
  on('retrospective 2024-Q1', '1월~3월 회고', '2024-04-02'),
  on('retrospective 2024-H1', '2024.01 ~ 2024.06 회고', '2024-07-02'),
  on('retrospective 2024-02-01/2024-03-31', '2~3월 회고', '2024-04-02'),
  on('retrospective 2023-12-01/2024-02-29', '12월 ~ 2월 회고', '2024-03-02'),
  on('retrospective 2024-01-01/2024-09-30', '24년도 - 1,2,3분기 회고', '2024-10-01'),
  on('retrospective 2024-01-01/2024-02-29', '1, 2월 회고', '2024-03-03'),
  on('retrospective 2024-03', '[2024] 3월 회고', '2024-07-02'),
  ...is(
    'retrospective',
    '프로젝트 회고 - 설계',
    '스프린트 3 회고',
    '주간 회고',
    '2년차 개발자 회고',
    '지난 1년을 되돌아보며',
    ['10년을 돌아보며', '2024-12-30'],
    '인턴 생활을 돌아보며',
    '첫 이직 회고',
    '2024 해커톤 회고',
    'FEConf 2024 회고',
    '프리코스 2주차 회고',
    '2024년 프리코스 2주차 회고',
    'Sprint 12 Retro',
    '[KPT] 첫 번째 스프린트',
    '4L 회고',
    'WIL 3주차',
    '기록을 위한 회고입니다',
    '2022 여름 회고',
    '2024 React 업그레이드 회고',
    '인프콘 2023 회고',
    'Google Summer of Code 2023 회고',
    '2021년 3월 2일 회고',
    '우아한테크코스 레벨 2 회고',
    'Project retrospective: what we shipped',
    'A look back at my first year as a developer',
    '회사에서의 1년을 돌아보며',
    '3년간의 회고',
  ),
  on('retrospective 2024-03', '3월 KPT', '2024-04-01'),
  on('retrospective 2024-03', '4L - 3월', '2024-04-01'),
  ...is('retrospective @글또 9기', '글또 9기를 마무리하며', '글또9기 활동 후기'),
  ...is('retrospective @우아한테크코스 6기', '우아한테크코스 6기 회고'),
  ...is('retrospective @부스트캠프 AI Tech 7기', '부스트캠프 AI Tech 7기 수료 회고'),
  on('retrospective 2026-H1', '2026년 상반기, 재는 데 쓴 여섯 달', '2026-06-30', { tags: ['회고', '성능'] }),
  on('retrospective', '회사를 나왔다', '2024-05-05', { categories: ['회고'] }),
  on('retrospective', '부트캠프 수료를 앞두고', '2024-05-05', { tags: ['retrospective'] }),
  on('retrospective', '여름의 끝에서', '2024-08-31', { categories: ['Retrospection'] }),
];

const PLEDGES: Case[] = [
  ...is('pledge @글또 4기', '글 쓰는 개발자 모임 - 글또 4기 다짐', '글또 4기를 시작하며', '[글또 4기] 다짐'),
  ...is(
    'pledge 2025',
    '2025년 다짐',
    '2025 Goals',
    'Goals for 2025',
    '2025년 목표 세우기',
    '2025년을 시작하며',
    '2025년 나의 독서 목표',
  ),
  ...is(
    'pledge 2025',
    ['신년 계획', '2025-01-02'],
    ['새해 다짐', '2024-12-30'],
    ["New Year's Resolutions", '2024-12-31'],
    ['내년 목표', '2024-12-20'],
    ['올해의 계획', '2025-01-20'],
  ),
  ...is('pledge 2024-H2', ['하반기 다짐', '2024-07-01'], '2024년 하반기 목표', ['하반기 계획', '2024-06-28']),
  on('pledge 2025-01', '1월 목표', '2024-12-31'),
  ...is('pledge @Geultto season 4', 'Geultto season 4 pledge'),
  ...is('retrospective @카카오 테크 캠퍼스 2기', '카카오 테크 캠퍼스 2기 1단계 회고'),
  ...is('pledge', '개발자로서의 다짐', '첫 출근을 앞둔 각오', '다짐'),
  on('pledge', '이제 시작', '2024-03-01', { tags: ['새해다짐'] }),
  on('pledge', '모임을 열면서', '2024-03-01', { categories: ['다짐'] }),
];

const ROADMAPS: Case[] = [
  ...is(
    'roadmap',
    '커리어 로드맵',
    '나의 커리어 맵',
    '나만의 백엔드 로드맵',
    '2025년 학습 로드맵',
    'My Career Roadmap',
    '내 커리어 로드맵을 다시 그리다',
  ),
  on('roadmap', '커리어 맵을 그리다', '2024-02-01', { categories: ['retrospection'], tags: ['retrospection'] }),
  on('roadmap', '지금 서 있는 곳', '2024-02-01', { categories: ['커리어 맵'] }),
  on('roadmap', '어디까지 왔나', '2024-02-01', { tags: ['career-map'] }),
];

const NOTES: Case[] = [
  ...is(
    'note',
    '2024년 프론트엔드 트렌드 정리',
    '2024 백엔드 개발자 로드맵 총정리',
    '백엔드 개발자 커리어 로드맵 추천',
    'React 로드맵 읽기',
    'roadmap.sh로 공부하는 법',
    '커리어 로드맵 특강 후기',
    'if 분기 처리를 줄이는 방법',
    'Git 브랜치 분기 전략',
    '3분기 매출 집계 쿼리 개선기',
    '자료구조 기초 다짐',
    '기본기를 다짐하는 CS 스터디',
    '회귀 테스트 자동화',
    '선형 회귀 이해하기',
    'Sprint Retrospective 미팅 도입기',
    '스프린트 회고 문화 도입',
    '회고 잘하는 방법',
    '효과적인 팀 회고',
    '개발자에게 회고가 필요한 이유',
    '왜 우리는 회고를 하는가',
    'KPT 회고란?',
    'KPT 회고 방법론 알아보기',
    '회고의 네 가지 틀',
    '회고 템플릿 공유합니다',
    '회고하기 좋은 질문들',
    '우리 팀의 회고 방식',
    '회고에 대하여',
    '3L 회고, KPT 회고, 4L 회고 비교',
    '회고 서비스 개발기',
    '노션으로 회고하기',
    '스물여덟 편의 회고를 읽고',
    '애자일 회고 서평',
    '책 <회고의 기술> 후기',
    '2024년 회고 템플릿 모음',
    'How to run a great retrospective',
    'Retrospective templates for remote teams',
    'jQuery, a retrospective',
    'Looking back on 10 years of Rust',
    'Looking back at jQuery',
    'GitHub Universe 2024 recap',
    'Product roadmap 2025',
    '회고하는 개발자가 되자',
    '네이버 면접 회고 정리하는 방법',
    '레거시 코드를 돌아보며',
    '2024년의 자바스크립트 돌아보기',
    'In retrospect, we should have used Postgres',
    '[번역] 2023년 회고',
    '카프카 장애 회고',
    'Incident retrospective: 2024-03-02 outage',
    '쿼리 실행 계획(query plan) 읽기',
    '2024년 인프라 이전 계획',
    '1분기 테스트 계획 세우기',
    '목표 주도 개발',
    'OKR 목표 설정 방법',
    '새해 목표를 지키는 법',
    '디스플레이 해상도(resolution) 다루기',
    'Design goals for Rust async',
    'retro game 에뮬레이터 만들기',
    'Retro UI 컴포넌트 라이브러리',
    'AWS 4L',
    'AWS 공부 4주차 - 스토리지 방식',
    'kpt로 쿠버네티스 패키지 관리하기',
    'TIL 2024-12-03',
    '[TIL] 240305 - 이벤트 루프',
    'FEConf 2024 후기',
    'PyWeb Symposium 2024 발표 후기',
    '책 함께 자라기 후기',
    '월간 프론트엔드 뉴스레터 2024년 5월호',
    '객체지향을 다시 돌아보며',
    '자바스크립트 클로저 되돌아보기',
    'git reset으로 되돌리기',
    '마이그레이션을 마치며',
    'Next.js 13 도입을 마무리하며',
    '2024년 연말정산 간소화 서비스 API 분석',
    '연말정산 환급 계산기 만들기',
    '분기 결산 배치 시스템 개선',
    '월 결산 데이터 파이프라인',
    'CSS 2024: Year in Review',
    'WWDC 2024 recap',
    'DEVIEW 2024 요약',
    'State of JavaScript 2024',
    'ES2024 새 기능',
    'Spring Boot 3.2 릴리스 노트',
    'Ubuntu 22.04 설치',
    '좋은 기회고 좋은 도전이었다',
    '뭉크 회고전 관람',
    '우테코 6기 최종 합격 후기',
    '글또 9기 지원',
    'SSAFY 10기 코딩테스트 후기',
    '2024 카카오 블라인드 코딩테스트 문제 풀이',
    '3월의 라이온 다시 보기',
    '2024년에 산 물건들',
    '12월에 읽은 글',
    '안녕, 2024년의 리액트',
    '2024 Roadmap of Deno',
    'Hoego 로드맵',
    '제품 로드맵 관리하기',
    'h1 태그와 h2 태그',
    'Q3 rendering pipeline',
    'Wil Wheaton은 누구인가',
    '상반기 신입 공채 준비',
    '오늘의 할 일 앱 만들기',
    'Todo 앱으로 배우는 React',
    '테스트 커버리지 목표는 몇 %여야 할까',
    '개발자가 되기로 다짐했던 날',
  ),
  on('note', '회고의 네 가지 틀', '2026-08-16', { tags: ['회고', '글쓰기'] }),
  on('note', '한 해를 열두 칸에 담기', '2026-02-15', { tags: ['회고', '접근성', 'MDX'] }),
  on('note', '회고 한 편에 담을 수 있는 것', '2026-11-21', { tags: ['글쓰기', '회고'] }),
  on('note', 'PyWeb Symposium 2024 발표 후기', '2024-03-27', { categories: ['회고', 'Django'] }),
  on('note', '순서가 있는 분류', '2024-12-31', { categories: ['개발', '자바', '회고'] }),
  on('note', '되돌아보는 법 1', '2023-04-10', { tags: ['회고'], categories: ['회고'] }),
  on('note', 'Hexo에서 걸어온 길', '2018-05-05', { tags: ['Hexo', '회고'] }),
  on('note', '점심을 먹었다', '2024-05-05', { categories: ['diary'], tags: ['diary'] }),
  on('note', 'Redux 최적화', '2024-05-05', { tags: ['회고', 'redux'] }),
];

const CASES = [...RETROSPECTIVES, ...PLEDGES, ...ROADMAPS, ...NOTES];

function deriveOf({ title, date = '2024-12-31', tags = [], categories = [] }: Case) {
  const stated = { fields: new Set<never>() };
  const facts = { title, date: `${date}T00:00:00+09:00`, tags, categories, body: '', bodyLine: 1, stated };
  return deriveRetrospective(facts);
}

function derive(one: Case): string {
  const { kind = 'note', period, cohort } = deriveOf(one);
  return [kind, period, cohort && `@${cohort}`].filter(Boolean).join(' ');
}

const nameOf = ({ title, date, tags = [], categories = [] }: Case) =>
  [title, date, ...tags, ...categories].filter(Boolean).join(' · ');

describe('titles', () => {
  it.each(KIND_RULES.map((rule) => [`${rule.from}: ${rule.name}`, rule] as const))('try the rule %s', (_, rule) => {
    const tried = CASES.map((one) => deriveOf(one).derived[0]);
    expect(tried.some((one) => one?.rule === rule.name && one.from === rule.from)).toBe(true);
  });

  it.each(CASES.map((one) => [nameOf(one), one] as const))('%s', (_, one) => {
    expect(derive(one)).toBe(one.is);
  });

  it('reads at least 95 of 100, and takes no note for anything else', () => {
    const right = CASES.filter((one) => derive(one) === one.is);
    expect(NOTES.filter((one) => derive(one) !== 'note')).toEqual([]);
    expect(NOTES.length).toBeGreaterThanOrEqual(40);
    expect(CASES.length).toBeGreaterThanOrEqual(90);
    expect(right.length / CASES.length).toBeGreaterThanOrEqual(0.95);
  });
});
