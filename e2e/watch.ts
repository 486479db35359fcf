import type { Page } from '@playwright/test';

/** Where the fixture's authors keep pictures that are not on the site. */
const AUTHORS_HOSTS = new Set(['images.example.org', 'velog.example.org']);

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"/>';

/**
 * Notes everything that goes wrong on a page: messages in the console, exceptions, failed requests, and requests to
 * another host than the site's, except for pictures that an author put there. No request leaves the machine.
 *
 * @returns the list that is filled while the page is used
 */
export async function watch(page: Page, host: string): Promise<string[]> {
  const wrong: string[] = [];
  const at = (): string => decodeURI(page.url());
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) wrong.push(`${at()}: console: ${message.text()}`);
  });
  page.on('pageerror', (error) => wrong.push(`${at()}: ${error.message}`));
  page.on('requestfailed', (request) => {
    // A page that is left does not finish what it was loading.
    if (request.failure()?.errorText === 'net::ERR_ABORTED') return;
    wrong.push(`${at()}: ${request.url()} failed: ${request.failure()?.errorText}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) wrong.push(`${at()}: ${response.url()} answers ${response.status()}`);
  });
  await page.route(
    (url) => url.origin !== host,
    (route) => {
      const request = route.request();
      const isPicture = request.resourceType() === 'image' && AUTHORS_HOSTS.has(new URL(request.url()).hostname);
      if (!isPicture) wrong.push(`${at()}: asks another host: ${request.url()}`);
      return route.fulfill({ contentType: 'image/svg+xml', body: PICTURE });
    },
  );
  return wrong;
}
