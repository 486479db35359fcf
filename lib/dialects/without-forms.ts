/**
 * Takes our own forms out of a text: `::goals{year=2026}`, the fences of `:::kpt … :::`, `<Keyword>짓기</Keyword>`.
 * They show something, and say nothing that a description could be made of.
 */
export function withoutForms(text: string): string {
  return text
    .replace(/^ {0,3}::(?:goals|roadmap|year-in-numbers|keyword)(?:[[{].*)?[ \t]*$/gm, '')
    .replace(/^ {0,3}:{3,}(?:kpt|four-ls|highlights)[ \t]*$([\s\S]*?)(?:^ {0,3}:{3,}[ \t]*$|$(?![\s\S]))/gm, '$1')
    .replace(/^<Keyword(?:\s[^>]*)?>[^<]*<\/Keyword>[ \t]*$/gm, '');
}
