import { join, relative, resolve, sep } from 'node:path';
import type { BuildFailure } from 'esbuild';
import type { SourcePlace } from '@/lib/draw/source-place';
import type { Workspace } from '@/lib/site/site';
import type { Failure } from './error-page';

/**
 * What was thrown while the site was made, in words.
 *
 * @param root the folder of the project
 * @param workspace a copy of an owner's component is called by the file that it is a copy of
 * @param placeOf where in the sources the app has thrown it
 */
export function toFailures(
  error: unknown,
  root: string,
  { content, components }: Pick<Workspace, 'content' | 'components'>,
  placeOf: (error: unknown) => SourcePlace | undefined,
): Failure[] {
  const toFile = (path: string): string => {
    const file = resolve(root, path);
    if (file.startsWith(components + sep)) return join('components', relative(components, file));
    return relative(file.startsWith(content + sep) ? content : root, file);
  };
  const { errors } = error as Partial<BuildFailure>;
  if (Array.isArray(errors) && errors.length > 0) {
    return errors.map(({ text, location }) => ({
      message: text,
      ...(location && { file: toFile(location.file), line: location.line, code: location.lineText }),
    }));
  }
  // PostCSS says these of a style sheet.
  const { file: sheet, line, reason } = error as { file?: string; line?: number; reason?: string };
  if (sheet !== undefined && reason !== undefined) return [{ message: reason, file: toFile(sheet), line }];
  const place = placeOf(error);
  const message = error instanceof Error ? error.message : String(error);
  return [{ message, ...(place && { file: toFile(place.file), line: place.line }) }];
}
