import { getWords } from '@/lib/site/words/words';

/** `1월` in the first cell and `2` in the others, as the unit is said once; `Jan`, of which a phone has room for `J`. */
export function MonthName({ month }: { month: number }) {
  const name = getWords().month(month);
  const short = name.startsWith(String(month)) ? String(month) : name.charAt(0);
  const rest = name.slice(short.length);
  return (
    <>
      {short}
      {(month === 1 || short !== String(month)) && <span className="unit">{rest}</span>}
    </>
  );
}
