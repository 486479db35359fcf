import type { CanonicalPost } from './canonical-post';
import type { Fields } from './fields';
import { languageOfName } from './file-name';
import type { Entry } from './parse-front-matter';
import type { Report } from './report';

/** The language of a post as BCP 47, from its front matter (`ko_KR` is read too), else from its name. */
export function readLanguage(source: string, fields: Fields, report: Report): Pick<CanonicalPost, 'lang'> {
  const named = languageOfName(source);
  const lang = fields.first('lang', (entry) => toTag(entry, report)) ?? (named && Intl.getCanonicalLocales(named)[0]);
  return lang ? { lang } : {};
}

function toTag(entry: Entry, report: Report): string | undefined {
  try {
    return Intl.getCanonicalLocales(String(entry.written).trim().replaceAll('_', '-'))[0];
  } catch {
    report.warn(`\`${entry.key}: ${entry.source}\` is no language`, 'Write its code, such as `ko`, `en` or `pt-BR`.', {
      line: entry.line,
    });
    return undefined;
  }
}
