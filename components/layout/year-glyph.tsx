/** The mark of the site: a year whose last month is still to come. */
export function YearGlyph() {
  return (
    <span className="year-glyph" aria-hidden="true">
      {MONTHS.map((month) => (
        <i key={month} />
      ))}
    </span>
  );
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
