export const LARGE = { members: 69, rounds: 13 } as const;

/** A cohort's file with sixty-nine members and thirteen weeks, in which about four of five rounds were met. */
export function toLargeSeason(): string {
  const names = Array.from({ length: LARGE.members }, (_, index) => nameOf(index));
  const submissions = names.flatMap((member, index) =>
    Array.from({ length: LARGE.rounds }, (_, round) => round)
      .filter((round) => (index * 7 + round * 3) % 11 > 1)
      .map((round) => {
        const at = new Date(Date.UTC(2024, 0, 3 + round * 7)).toISOString().slice(0, 10);
        const url = `https://example.org/${index + 1}/${round + 1}`;
        return `  - {member: ${member}, title: ${member}의 ${round + 1}번째 글, url: '${url}', at: ${at}}`;
      }),
  );
  return `name: 행진 1기
start: 2024-01-01
end: 2024-03-31
every: 1 week
deadline: Sun 23:59
passes: 2
deposit: 100000
penalty: 10000
members:
${names.map((name) => `  - {name: ${name}, link: 'https://example.org/${name}'}`).join('\n')}
submissions:
${submissions.join('\n')}
`;
}

/** Made-up names of different lengths: `푸른 고래`, `느긋한 딱따구리`. */
function nameOf(index: number): string {
  const animals = ['고래', '참새', '딱따구리', '여우', '수달', '너구리', '두루미', '해오라기', '곰'];
  const moods = ['푸른', '느긋한', '작은', '졸린', '씩씩한', '조용한', '부지런한', '빛나는'];
  return `${moods[index % moods.length]} ${animals[Math.floor(index / moods.length)]}`;
}
