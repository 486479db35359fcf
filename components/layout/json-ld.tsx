/** Structured data for search engines; `json` is already safe inside a script. */
export function JsonLd({ json }: { json: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the text is escaped by toJsonLd
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
