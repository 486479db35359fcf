import { isRecord } from './fields';
import type { Entry } from './parse-front-matter';

const YES = new Set(['true', 'yes', 'y', 'on', '1']);
const NO = new Set(['false', 'no', 'n', 'off', '0']);

/**
 * `true`, `yes`, `on`, `1` and their opposites in any case, quoted or not (YAML 1.1, which Jekyll reads, knows them all);
 * any other number above zero is true (`sticky: 100`); of a map its `enable` counts. `undefined` for all else.
 */
export function readBoolean({ written }: Pick<Entry, 'written'>): boolean | undefined {
  if (isRecord(written)) return readBoolean({ written: written.enable ?? written.enabled });
  if (Array.isArray(written)) return undefined;
  const word = String(written ?? '')
    .trim()
    .toLowerCase();
  if (YES.has(word)) return true;
  if (NO.has(word)) return false;
  return /^\d+$/.test(word) ? Number(word) > 0 : undefined;
}
