import { expect, it } from 'vitest';
import { createChanges, withReload } from './changes';

it('puts its script before the end of a page, whatever the address says', () => {
  const html = withReload('<body><p>1</p></body></html>', 'v1', '/</script>/_hoego/changes');
  expect(html).toMatch(/<p>1<\/p><script type="module">.*"v1"\)<\/script><\/body><\/html>$/s);
  expect(html.match(/<\/script>/g)).toHaveLength(1);
});

it('has another version after each change', () => {
  const changes = createChanges();
  const first = changes.version();
  expect(changes.version()).toBe(first);
  changes.tell();
  expect(changes.version()).not.toBe(first);
});
