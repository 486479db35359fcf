import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { cleanUp, isCleaning } from './cleanup';

/** What stands behind one `npm run` word. */
export type Command = {
  /** What `--help` prints, and what follows the message about a wrong flag. */
  usage: string;
  options?: ParseArgsConfig['options'];
  /** Whether words without a flag are taken. */
  takesWords?: boolean;
  /** @returns the exit code; nothing means 0 */
  run: (input: CommandInput) => Promise<number | undefined>;
};

export type CommandInput = { flags: Record<string, string | boolean | undefined>; words: string[] };

/** Ends a command with a message for its user instead of a stack. */
export class CommandError extends Error {}

/**
 * Runs a command when its file is the program that was started; an import of the file does nothing.
 * Whatever way it ends, what was registered with `onCleanup` is done before the process is gone.
 *
 * @param moduleUrl the file's `import.meta.url`
 */
export function runAsProgram(moduleUrl: string, command: Command): void {
  if (!isProgram(moduleUrl)) return;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // A terminal and a parent process may both send it: the second must not cut the cleaning short.
    process.on(signal, () => void end(SIGNAL_CODES[signal]));
  }
  // After the file has been read to its end: what a command uses may stand below this call.
  queueMicrotask(() => void runCommand(command, process.argv.slice(2)).then(end));
}

/** @returns the exit code; messages have been printed */
export async function runCommand(command: Command, argv: string[]): Promise<number> {
  let input: CommandInput;
  try {
    input = readArguments(command, argv);
  } catch (error) {
    console.error(`${messageOf(error)}\n\n${command.usage}`);
    return 1;
  }
  if (input.flags.help) {
    console.log(command.usage);
    return 0;
  }
  try {
    return (await command.run(input)) ?? 0;
  } catch (error) {
    if (!isCleaning()) console.error(error instanceof CommandError ? error.message : error);
    return 1;
  }
}

const SIGNAL_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

let ending = false;

async function end(code: number): Promise<void> {
  if (ending) return;
  ending = true;
  await cleanUp();
  process.exit(code);
}

function readArguments(command: Command, argv: string[]): CommandInput {
  const { values, positionals } = parseArgs({
    args: argv,
    options: { help: { type: 'boolean', short: 'h' }, ...command.options },
    allowPositionals: command.takesWords ?? false,
  });
  return { flags: values as CommandInput['flags'], words: positionals };
}

function isProgram(moduleUrl: string): boolean {
  const program = process.argv[1];
  return program !== undefined && realpathSync(program) === realpathSync(fileURLToPath(moduleUrl));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
