import { expect, it } from 'vitest';
import { createCalm } from './calm';

it('comes at once where nobody asks, and else after the last who did', async () => {
  const calm = createCalm(40);
  const start = performance.now();
  await calm.comes();
  expect(performance.now() - start).toBeLessThan(30);
  calm.stir();
  setTimeout(calm.stir, 20);
  await calm.comes();
  expect(performance.now() - start).toBeGreaterThan(55);
});
