import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { openSlowProxy, type SlowProxy } from './slow-proxy';

describe('openSlowProxy', () => {
  let proxy: SlowProxy | undefined;
  afterEach(() => proxy?.close());

  it('hands on every byte, in order and to the end', async () => {
    const body = Array.from({ length: 20_000 }, (_, index) => index).join(',');
    const server = createServer((socket) =>
      socket.on('error', () => {}).once('data', (data) => socket.end(`${data}${body}`)),
    );
    await new Promise<void>((resolve) => server.listen(0, resolve));
    const { port } = server.address() as { port: number };
    proxy = await openSlowProxy(port, { rtt: 4, rate: 80_000_000 });
    const { connect } = await import('node:net');
    const socket = connect(proxy.port, 'localhost').setEncoding('utf8');
    let text = '';
    socket.on('data', (data) => (text += data)).write('ask:');
    await new Promise((resolve) => socket.on('close', resolve));
    expect(text).toBe(`ask:${body}`);
    server.close();
  });
});
