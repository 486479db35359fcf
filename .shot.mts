import { chromium } from '@playwright/test';
import { startPreview } from '@/lib/cli/static-server';
const preview = await startPreview({ dir: '/tmp/fig/out', basePath: '' });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const origin = new URL(preview.url).origin;
for (const [w, h, scheme] of [[390, 844, 'light'], [1440, 900, 'dark'], [1440, 900, 'light'], [390, 844, 'dark']] as const) {
  for (const name of ['figures', 'frames']) {
    const page = await browser.newPage({ viewport: { width: w, height: h }, colorScheme: scheme });
    page.on('console', (m) => console.log(name, w, m.type(), m.text()));
    page.on('pageerror', (m) => console.log(name, w, m.message));
    await page.goto(`${origin}/2015/05/0${name === 'figures' ? 5 : 6}/${name}/`);
    await page.evaluate(async () => { for (const i of document.images) i.loading = 'eager'; await Promise.all([...document.images].map((i) => i.decode().catch(() => {}))); });
    await page.screenshot({ path: `/tmp/fig/${name}-${w}-${scheme}.png`, fullPage: true });
    if (name === 'figures' && process.argv[2]) {
      await page.locator('a[data-view]').first().click();
      await page.waitForTimeout(800);
      await page.screenshot({ path: `/tmp/fig/view-${w}-${scheme}.png` });
      await page.keyboard.press('ArrowRight'); await page.keyboard.press('ArrowRight'); await page.waitForTimeout(300);
      await page.screenshot({ path: `/tmp/fig/view2-${w}-${scheme}.png` });
    }
    await page.close();
  }
}
await browser.close(); await preview.close();
