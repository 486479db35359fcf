type PageHeadingProps = {
  title: string;
  description?: string;
  /** A word above the title that says what kind of page it is, linked to the index it belongs to. */
  eyebrow?: { label: string; href: string };
  children?: React.ReactNode;
};

/** The head of a list. */
export function PageHeading({ title, description, eyebrow, children }: PageHeadingProps) {
  return (
    <header className="page-heading">
      {eyebrow && (
        <p className="eyebrow">
          <a href={eyebrow.href}>{eyebrow.label}</a>
        </p>
      )}
      <h1>{title}</h1>
      {description && <p>{description}</p>}
      {children}
    </header>
  );
}
