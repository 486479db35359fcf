/**
 * Something that is wrong with what the owner wrote, told so that they can mend it.
 * An `error` stops the build; a `warning` is printed and the build goes on.
 */
export type Problem = {
  severity: 'error' | 'warning';
  /** The file as the owner knows it: relative to the content folder, NFC, with forward slashes. */
  file: string;
  /** 1-based line in that file, where one can be named. */
  line?: number;
  /** 1-based column in that line, where one can be named. */
  column?: number;
  /** What stands there: `date: 2024-02-30 is not a day of the calendar`. */
  found: string;
  /** What to write instead: `Write a day that exists, such as 2024-02-29.` */
  hint: string;
};
