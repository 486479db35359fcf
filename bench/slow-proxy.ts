import { connect, createServer, type Server, type Socket } from 'node:net';

export type Line = {
  /** There and back, in milliseconds. */
  rtt: number;
  /** To the browser, in bits a second, all connections together. */
  rate: number;
};

export type SlowProxy = { port: number; close: () => Promise<void> };

/**
 * Stands between a browser and a server as a slow line does: each connection takes a round trip to open, what goes
 * through comes half a round trip later, and no faster than the line. The browser's own throttling leaves out pages that
 * are asked for ahead of time; this one does not.
 */
export async function openSlowProxy(target: number, line: Line): Promise<SlowProxy> {
  const sockets = new Set<Socket>();
  const free = { at: 0 };
  const server: Server = createServer((near) => {
    const far = connect(target, 'localhost');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket
        .setNoDelay(true)
        .on('error', () => {})
        .on('close', () => sockets.delete(socket));
    }
    relay(near, far, { opening: line.rtt, usual: line.rtt / 2 }, () => 0);
    // Shared by all: a chunk leaves when the line has carried what came before it.
    relay(far, near, { opening: 0, usual: line.rtt / 2 }, (bytes) => {
      const now = performance.now();
      free.at = Math.max(free.at, now) + (bytes * 8000) / line.rate;
      return free.at - now;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** Passes chunks on in order, the first of them later by what it takes to open the connection. All in milliseconds. */
function relay(
  from: Socket,
  to: Socket,
  { opening, usual }: { opening: number; usual: number },
  occupy: (bytes: number) => number,
): void {
  let last = performance.now() + opening + usual;
  const later = (bytes: number, act: () => void): void => {
    last = Math.max(last, performance.now() + usual + occupy(bytes));
    setTimeout(act, last - performance.now());
  };
  from.on('data', (chunk) => later(chunk.length, () => to.destroyed || to.write(chunk)));
  from.on('end', () => later(0, () => to.end()));
}
