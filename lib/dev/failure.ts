import { relative } from 'node:path';
import type { BuildFailure } from 'esbuild';
import type { SourcePlace } from '@/lib/draw/source-place';
import type { Failure } from './error-page';

/**
 * What was thrown while the site was made, in words.
 *
 * @param root the folder of the project
 * @param placeOf where in the sources the app has thrown it
 */
export function toFailures(
  error: unknown,
  root: string,
  placeOf: (error: unknown) => SourcePlace | undefined,
): Failure[] {
  const { errors } = error as Partial<BuildFailure>;
  if (Array.isArray(errors) && errors.length > 0) {
    return errors.map(({ text, location }) => ({
      message: text,
      ...(location && { file: location.file, line: location.line, code: location.lineText }),
    }));
  }
  // PostCSS says these of a style sheet.
  const { file: sheet, line, reason } = error as { file?: string; line?: number; reason?: string };
  if (sheet !== undefined && reason !== undefined) return [{ message: reason, file: relative(root, sheet), line }];
  const place = placeOf(error);
  const message = error instanceof Error ? error.message : String(error);
  return [{ message, ...(place && { file: relative(root, place.file), line: place.line }) }];
}
