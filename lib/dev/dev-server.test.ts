import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { createChanges } from './changes';
import { startDevServer } from './dev-server';

it('ends while pages listen for changes, and while a socket waits for a Next that never answers', async () => {
  const port = await findPort();
  let asked = 0;
  const close = await startDevServer({
    port,
    basePath: () => '',
    publicFolder: tmpdir(),
    changes: createChanges(),
    show: async () => ({ failures: [] }),
    onFailure: () => [],
    startNext: () => new Promise(() => {}),
    nextPort() {
      asked += 1;
      return new Promise(() => {});
    },
  });
  const ask = (path: string, ...headers: string[]): Socket => {
    const socket = connect(port);
    socket.on('error', () => {}).write([`GET ${path} HTTP/1.1`, 'Host: localhost', ...headers, '', ''].join('\r\n'));
    return socket;
  };
  const listening = ask('/_hoego/changes');
  await new Promise((resolve) => listening.once('data', resolve));
  const waiting = ask('/_next/webpack-hmr', 'Connection: Upgrade', 'Upgrade: websocket');
  await expect.poll(() => asked, { timeout: 10_000 }).toBe(1);
  // Gone, which the server does not hear as long as it does not read.
  waiting.destroy();
  await close();
  listening.destroy();
});

async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
