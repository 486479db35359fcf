import { createInterface } from 'node:readline/promises';
import { Temporal } from 'temporal-polyfill';
import { toPeriod } from '@/lib/dialects/read-period';
import { CommandError, type CommandInput } from '../command';
import { FORMS, type Form, toForm } from './form';
import { toFormPeriod } from './form-period';
import { FORM_WORDS } from './form-words';
import { toTitle } from './wish';

/** Asks one question and gives the answer, `''` where nothing was typed. */
export type Prompt = (question: string) => Promise<string>;

type Context = { language: 'ko' | 'en'; timeZone: string; now?: Temporal.Instant };

/**
 * Asks for form, period and title, each with an answer that the return key gives.
 *
 * @returns the flags that say the same
 */
export async function askForWish(
  prompt: Prompt,
  { language, timeZone, now = Temporal.Now.instant() }: Context,
): Promise<CommandInput['flags']> {
  const { ask, about } = FORM_WORDS[language];
  const menu = FORMS.map((form, index) => `  ${String(index + 1).padStart(2)}  ${form.padEnd(9)} ${about[form]}`);
  const form = await askUntil(prompt, `${menu.join('\n')}\n${ask.form}`, 'note', toChosen, ask.unknown);
  const usual = toFormPeriod(form, now.toZonedDateTimeISO(timeZone).toPlainDate());
  const period = usual && (await askUntil(prompt, ask.period, usual, toPeriod, ask.unknown));
  const title = await askUntil(
    prompt,
    ask.title,
    form === 'note' ? undefined : toTitle(form, period, language),
    (answer) => answer || undefined,
    () => ask.missing,
  );
  const isUsual = form !== 'note' && title === toTitle(form, period, language);
  return { form, period, ...(isUsual ? {} : { title }) };
}

/** Whether somebody is there to answer: a terminal at both ends, and no machine that only looks like one. */
export function canAsk(environment: Readonly<Record<string, string | undefined>> = process.env): boolean {
  return Boolean(process.stdin.isTTY && process.stdout.isTTY && !environment.CI);
}

/**
 * Runs `use` with a prompt on the terminal.
 *
 * @throws {CommandError} when the input ends before all is answered (Ctrl-C, Ctrl-D)
 */
export async function withTerminal<T>(use: (prompt: Prompt) => Promise<T>): Promise<T> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const ended = new Promise<never>((_, reject) => {
    terminal.on('close', () => reject(new CommandError('\nNothing was written.')));
    terminal.on('SIGINT', () => terminal.close());
  });
  ended.catch(() => undefined);
  try {
    return await Promise.race([use((question) => terminal.question(question)), ended]);
  } finally {
    terminal.close();
  }
}

async function askUntil<T>(
  prompt: Prompt,
  question: string,
  usual: string | undefined,
  read: (answer: string) => T | undefined,
  complain: (answer: string) => string,
): Promise<T> {
  let text = question;
  for (;;) {
    const typed = (await prompt(`${text}${usual === undefined ? '' : ` [${usual}]`}: `)).trim();
    const answer = typed || (usual ?? '');
    const value = read(answer);
    if (value !== undefined) return value;
    text = `${complain(answer)}\n${question.split('\n').at(-1)}`;
  }
}

function toChosen(answer: string): Form | undefined {
  return FORMS[Number(answer) - 1] ?? toForm(answer);
}
