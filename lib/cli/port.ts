import { type AddressInfo, createServer } from 'node:net';
import { CommandError } from './command';

/**
 * The first free port from the one that is wished for; says so when it is not that one.
 *
 * @param wished `--port` or `PORT` as written, `fallback` where neither is given
 * @throws {CommandError} when what is written is no port, or none of the next 50 is free
 */
export async function choosePort(wished: string | undefined, fallback = 3000): Promise<number> {
  const first = wished ? Number(wished) : fallback;
  if (!Number.isInteger(first) || first < 1 || first > 65_535) {
    throw new CommandError(`${wished} is not a port. Write a number from 1 to 65535.`);
  }
  for (let port = first; port < first + 50 && port <= 65_535; port += 1) {
    if (!(await isFree(port))) continue;
    if (port !== first) console.log(`Port ${first} is taken; using ${port}.`);
    return port;
  }
  throw new CommandError(`Port ${first} and the 49 after it are taken. Name another with --port or PORT.`);
}

/** A port that nobody has, of those that the system gives away. */
export async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Free on every address: a server that listens on 127.0.0.1 alone does not keep us from binding to `::`. */
async function isFree(port: number): Promise<boolean> {
  for (const host of [undefined, '127.0.0.1', '::1']) {
    if ((await tryToListen(port, host)) === 'EADDRINUSE') return false;
  }
  return true;
}

function tryToListen(port: number, host: string | undefined): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}
