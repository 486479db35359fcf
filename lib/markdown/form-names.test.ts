import { describe, expect, it } from 'vitest';
import { findForm } from './form-names';

describe('findForm', () => {
  it.each([
    ['kpt', ['Keep', 'Problem', 'Try']],
    ['kpt', ['KEEP', 'PROBLEM', 'TRY']],
    ['kpt', ['👍 Keep', '🤔 Problem', '🚀 Try']],
    ['kpt', ['Keep (유지할 것)', 'Problem (문제점)', 'Try (시도할 것)']],
    ['kpt', ['K (Keep)', 'P (Problem)', 'T (Try)']],
    ['kpt', ['K - Keep', 'P - Problem', 'T - Try']],
    ['kpt', ['[Keep]', '[Problem]', '[Try]']],
    ['kpt', ['1. Keep', '2. Problem', '3. Try']],
    ['kpt', ['2-1. Keep', '2-2. Problem', '2-3. Try']],
    ['kpt', ['유지할 것(Keep)', '문제였던 것(Problem)', '시도할 것(Try)']],
    ['kpt', ['지속', '문제', '시도']],
    ['kpt', ['지속할 점', '문제점', '시도해 볼 점']],
    ['kpt', ['킵', '프라블럼', '트라이']],
    ['kpt', ['Keep: 계속 유지할 부분', 'Problem: 개선이 필요한 부분', 'Try: 시도해볼 부분']],
    ['kpt', ['Keep', 'Problems', 'Try!']],
    ['kpt', ['지속'.normalize('NFD'), '문제'.normalize('NFD'), '시도'.normalize('NFD')]],
    ['four-ls', ['Liked', 'Learned', 'Lacked', 'Longed for']],
    ['four-ls', ['Liked (좋았던 것)', 'Learned (배운 것)', 'Lacked (아쉬웠던 것)', 'Longed for (바랐던 것)']],
    ['four-ls', ['좋았던 점', '배운 점', '부족했던 점', '바라는 점']],
    ['four-ls', ['💛 좋았던 점', '📚 배운 점', '😢 아쉬웠던 점', '🌱 바라던 점']],
    ['four-ls', ['Liked', 'Learned', 'Lacked', 'Longed-for']],
    ['css', ['Continue', 'Stop', 'Start']],
    ['css', ['Start', 'Stop', 'Continue']],
    ['css', ['계속', '멈춤', '시작']],
    ['css', ['계속할 것', '그만둘 것', '시작할 것']],
    ['css', ['Stop 🛑', 'Start 🟢', 'Continue 🔁']],
  ])('takes %s from %j', (form, headings) => {
    expect(findForm(headings)).toEqual({ form, count: headings.length });
  });

  it('takes the action that follows a KPT, and nothing else', () => {
    expect(findForm(['Keep', 'Problem', 'Try', 'Action', '마치며'])).toEqual({ form: 'kpt', count: 4 });
    expect(findForm(['Keep', 'Problem', 'Try', '마치며'])).toEqual({ form: 'kpt', count: 3 });
    expect(findForm(['계속', '멈춤', '시작', '실행'])).toEqual({ form: 'css', count: 3 });
  });

  it.each([
    [['Keep', 'Problem']],
    [['Keep', 'Try']],
    [['Keep', 'Problem', 'Problem', 'Try']],
    [['Keep', '사이에 낀 말', 'Problem', 'Try']],
    [['들어가며', 'Keep', 'Problem', 'Try']],
    [['Keep Alive', 'Problem', 'Try']],
    [['Keep', 'Problem', 'Try catch']],
    [['Keepalived 설정', 'Problem Details', 'Try-with-resources']],
    [['keep', '문제 1', '문제 2']],
    [['문제', '접근', '풀이']],
    [['문제', '시도', '해결']],
    [['문제 상황', '시도한 방법', '결과']],
    [['좋았던 점', '배운 점', '아쉬운 점']],
    [['좋았던 점', '아쉬운 점', '앞으로']],
    [['Liked', 'Learned', 'Lacked']],
    [['Start', 'Stop', 'Restart']],
    [['시작하며', '계속', '멈춤']],
    [['시작', '끝']],
    [['K', 'P', 'T']],
    [['Keep: 오래 쓴 문장 하나가 제목을 대신해서 칸에 들어갈 수 없을 만큼 길다', 'Problem', 'Try']],
    [['Keep, Problem, Try, Action', 'Problem', 'Try']],
    [[]],
  ])('leaves %j alone', (headings) => {
    expect(findForm(headings)).toBeUndefined();
  });
});
