import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { choosePort } from './port';

const servers: Server[] = [];

afterEach(() => {
  vi.restoreAllMocks();
  for (const server of servers.splice(0)) server.close();
});

it('gives way to the next when a port is taken on any address, and says so', async () => {
  const said = vi.spyOn(console, 'log').mockImplementation(() => {});
  const server = createServer();
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const chosen = await choosePort(String(port));
  expect(chosen).toBeGreaterThan(port);
  expect(said).toHaveBeenCalledWith(`Port ${port} is taken; using ${chosen}.`);
});

it.each(['0', '70000', 'abc', '3.5'])('refuses %s', async (wished) => {
  await expect(choosePort(wished)).rejects.toThrow(`${wished} is not a port`);
});
