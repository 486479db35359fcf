import type { CodeInfo } from './code-info';
import type { LineMark } from './code-notation';

/** A line of code behind its sign (`+ `, `- `, `$ `), which is shown and is no part of what one would copy. */
export type SignedLine = { sign: string; text: string; mark?: LineMark };

const PATCH = /^(?:diff |index |--- |\+\+\+ |@@ )/m;

/**
 * The lines of a diff apart from their signs: `+ next();` -> `+ `, `next();`, added. Undefined for what is none, and for
 * a patch with its heads, which one copies as a whole.
 */
export function readDiff(lines: readonly string[]): SignedLine[] | undefined {
  const written = lines.filter((line) => line.trim() !== '');
  if (PATCH.test(lines.join('\n')) || !written.some((line) => /^[+-]/.test(line))) return undefined;
  if (!written.every((line) => /^[+\- \t]/.test(line))) return undefined;
  const width = written.every((line) => /^(?:[+-](?:\s|$)|\s)/.test(line) && !/^\s\S/.test(line)) ? 2 : 1;
  return lines.map((line) => {
    const mark = line.startsWith('+') ? 'added' : line.startsWith('-') ? 'removed' : undefined;
    const sign = line.slice(0, width).replace(/\t/g, ' ').padEnd(2);
    return { sign, text: line.slice(width), ...(mark && { mark }) };
  });
}

const SHELLS = new Set('sh bash zsh fish shell'.split(' '));
const SESSIONS = new Set('console shellsession shell-session sh-session terminal'.split(' '));
const PROMPT = /^\$ (?=\S)/;

/** How many signs of each line are the prompt, and whether it is what a command has answered. */
export type SessionLine = { prompt: number; isOutput: boolean };

/**
 * Finds prompts (`$ npm test`) in what is typed into a shell, or in code without a language. What stands between commands
 * is known to be output only where the language says that the block is a session (`console`).
 */
export function readSession(lines: readonly string[], language: CodeInfo['language']): SessionLine[] | undefined {
  const isSession = SESSIONS.has(language ?? '');
  if (language && !isSession && !SHELLS.has(language)) return undefined;
  if (!lines.some((line) => PROMPT.test(line))) return undefined;
  let goesOn = false;
  return lines.map((line) => {
    const prompt = PROMPT.exec(line)?.[0].length ?? 0;
    const isOutput = isSession && prompt === 0 && !goesOn;
    goesOn = !isOutput && line.endsWith('\\');
    return { prompt, isOutput };
  });
}
