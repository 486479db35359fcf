import { getSite } from '../site';
import { en } from './en';
import { ko, type Words } from './ko';

export type { Words } from './ko';

const DICTIONARIES = { ko, en } satisfies Record<string, Words>;

/** The words of the interface in the site's language. */
export function getWords(): Words {
  return wordsIn(getSite().language);
}

export function wordsIn(language: keyof typeof DICTIONARIES): Words {
  return DICTIONARIES[language];
}
