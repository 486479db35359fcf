import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toLargeSeason } from './large-season';
import { root } from './sites';

/**
 * Copies the fixture's content and adds what git does not carry from one system to another: a post and a picture
 * whose names are decomposed (NFD), as macOS writes them. A season of sixty-nine members is worked out, not written.
 */
export function copyContent(target: string): void {
  rmSync(target, { recursive: true, force: true });
  cpSync(join(root, 'e2e/site/content'), target, { recursive: true });
  const post = '---\ntitle: 자모로 나뉜 이름\ndate: 2022-05-05\ntags: [한글]\n---\n\n![나뉜 그림](<./나뉜 그림.svg>)\n';
  const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" viewBox="0 0 40 20"></svg>\n';
  writeFileSync(join(target, 'posts', '자모로 나뉜 이름.md'.normalize('NFD')), post);
  writeFileSync(join(target, 'posts', '나뉜 그림.svg'.normalize('NFD')), picture);
  writeFileSync(join(target, 'cohorts', 'parade-1.yml'), toLargeSeason());
}

/** Writes a content folder from its files; a path that is there already is replaced. */
export function writeContent(target: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(target, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), text);
  }
}
