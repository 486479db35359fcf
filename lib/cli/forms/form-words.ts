import type { Period } from '@/lib/retrospective/period';
import type { Form } from './form';

/** What `new` writes into a post and asks on a terminal, in one language. */
export type FormWords = {
  period: (period: Period) => string;
  title: (form: Form, period: string) => string;
  month: (month: number, year?: number) => string;
  /** Headings of the forms that are nothing else. */
  headings: Record<'kpt' | '4l' | 'css' | 'weekly' | 'pledge', readonly string[]>;
  next: string;
  word: string;
  wordHeadings: readonly string[];
  roadmap: { heading: string; header: readonly string[]; undated: string };
  comments: {
    draft: string;
    keyword: string;
    outcomes: string;
    goals: string;
    carried: (year: number) => string;
    state: Record<'open' | 'partly' | 'dropped', string>;
    value: (text: string) => string;
    example: { text: string; unit: string };
  };
  ask: { form: string; period: string; title: string; unknown: (answer: string) => string; missing: string };
  about: Record<Form, string>;
};

const ko: FormWords = {
  period: ({ span, year, number = 1, from, to }) =>
    ({
      year: `${year}년`,
      half: `${year}년 ${number === 1 ? '상반기' : '하반기'}`,
      quarter: `${year}년 ${number}분기`,
      month: `${year}년 ${number}월`,
      week: `${year}년 ${number}주`,
      interval: `${from} ~ ${to}`,
    })[span],
  title: (form, period) =>
    form === 'pledge'
      ? `${period} 다짐`
      : form === 'keywords'
        ? `${period}의 낱말`
        : form === 'goals'
          ? `${period} 다짐을 돌아보며`
          : form === 'roadmap'
            ? '로드맵'
            : `${period} 회고`,
  month: (month, year) => `${year === undefined ? '' : `${year}년 `}${month}월`,
  headings: {
    kpt: ['Keep (계속할 것)', 'Problem (문제였던 것)', 'Try (해 볼 것)'],
    '4l': ['좋았던 것', '배운 것', '아쉬웠던 것', '바랐던 것'],
    css: ['계속', '멈춤', '시작'],
    weekly: ['한 일', '배운 것', '다음 주'],
    pledge: ['왜', '어떻게'],
  },
  next: '그다음',
  word: '낱말',
  wordHeadings: ['왜 이 낱말인가', '이 낱말로 남은 일', '다음 낱말'],
  roadmap: { heading: '지금', header: ['기간', '하는 일', '까닭'], undated: '미정' },
  comments: {
    draft: '다 쓰면 이 줄을 지우세요. 그 전에는 npm run dev에서만 보입니다.',
    keyword: '한 해를 한 낱말로',
    outcomes:
      '답할 다짐의 #을 지우고 result에 하나를 적으세요: kept(지킴) partly(일부 지킴) dropped(내려놓음) changed(바꿈)',
    goals: '#을 지우고 다짐을 적으세요. id는 나중에 답할 때 부르는 이름입니다.',
    carried: (year) => `${year}년에 남은 다짐입니다. 이어 갈 것만 #을 지우세요.`,
    state: { open: '아직', partly: '일부 지킴', dropped: '내려놓음' },
    value: (text) => `${text} 가운데`,
    example: { text: '책 12권 읽기', unit: '권' },
  },
  ask: {
    form: '어떤 틀로 쓸까요?',
    period: '어느 때의 글인가요?',
    title: '제목',
    unknown: (answer) => `${answer}: 그런 것은 없습니다.`,
    missing: '제목이 있어야 합니다.',
  },
  about: {
    months: '달마다, 그달에 쓴 글과 함께',
    kpt: 'Keep, Problem, Try',
    '4l': '좋았던 것, 배운 것, 아쉬웠던 것, 바랐던 것',
    css: '계속, 멈춤, 시작',
    keywords: '한 해를 한 낱말로',
    goals: '다짐 하나하나에 답하기',
    weekly: '한 주',
    roadmap: '기간이 있는 표',
    pledge: '다짐',
    note: '회고가 아닌 글',
  },
};

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'],
  ...['November', 'December'],
];

const en: FormWords = {
  period: ({ span, year, number = 1, from, to }) =>
    ({
      year: String(year),
      half: `${number === 1 ? 'First' : 'Second'} half of ${year}`,
      quarter: `Q${number} ${year}`,
      month: `${MONTHS[number - 1]} ${year}`,
      week: `Week ${number}, ${year}`,
      interval: `${from} to ${to}`,
    })[span],
  title: (form, period) =>
    form === 'pledge'
      ? `Goals for ${period}`
      : form === 'keywords'
        ? `The word of ${period}`
        : form === 'goals'
          ? `What became of the goals: ${period}`
          : form === 'roadmap'
            ? 'Roadmap'
            : `${period} in review`,
  month: (month, year) => `${MONTHS[month - 1]}${year === undefined ? '' : ` ${year}`}`,
  headings: {
    kpt: ['Keep', 'Problem', 'Try'],
    '4l': ['Liked', 'Learned', 'Lacked', 'Longed for'],
    css: ['Continue', 'Stop', 'Start'],
    weekly: ['Done', 'Learned', 'Next week'],
    pledge: ['Why', 'How'],
  },
  next: 'Next',
  word: 'Word',
  wordHeadings: ['Why this word', 'What it left', 'The next word'],
  roadmap: { heading: 'Now', header: ['Period', 'What', 'Why'], undated: 'TBD' },
  comments: {
    draft: 'Delete this line to publish. Until then only npm run dev shows the post.',
    keyword: 'the year in one word',
    outcomes: 'Take the # away from the goals that you answer, and write a result: kept, partly, dropped or changed.',
    goals: 'Take the # away and write your goals. The id is what a later answer calls it.',
    carried: (year) => `Left from ${year}. Take the # away from those that you carry on.`,
    state: { open: 'open', partly: 'partly', dropped: 'dropped' },
    value: (text) => `of ${text}`,
    example: { text: 'Read 12 books', unit: 'books' },
  },
  ask: {
    form: 'Which form?',
    period: 'Which time is it about?',
    title: 'Title',
    unknown: (answer) => `${answer}: there is no such thing.`,
    missing: 'It needs a title.',
  },
  about: {
    months: 'month by month, with what you wrote in each',
    kpt: 'Keep, Problem, Try',
    '4l': 'Liked, Learned, Lacked, Longed for',
    css: 'Continue, Stop, Start',
    keywords: 'the year in one word',
    goals: 'an answer to each goal',
    weekly: 'a week',
    roadmap: 'a table with dates',
    pledge: 'goals',
    note: 'a post that looks back on nothing',
  },
};

export const FORM_WORDS: Record<'ko' | 'en', FormWords> = { ko, en };
