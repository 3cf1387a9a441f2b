import {randomBytes} from 'node:crypto';
import {chmodSync, rmdirSync, rmSync} from 'node:fs';
import {connect, createServer, type Server, type Socket} from 'node:net';
import {dirname} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import type {LanguageName} from '../../model/options/appearance.js';
import {teachingOf} from '../../model/session/teacher-notes.js';
import type {Store} from '../../view/hooks/use-session.js';
import {socketPath, socketsIn} from '../notes/sockets.js';
import {headerLine, teachingLine} from '../notes/wire.js';
import {makeRuntimeFolder} from '../shared/runtime-folder.js';

/** More terminals at a time are turned away. */
const MOST_CLIENTS = 8;
/** The longest path of a socket, bytes: what macOS has room for (sun_path of <sys/un.h>, less its end). */
const LONGEST_PATH = 103;

/** Time after which a socket that refuses is asked again, ms. */
const AGAIN_MS = 50;

/** A terminal that follows; `waiting`: the latest line, where an earlier one has not gone out yet. */
type Client = {readonly socket: Socket; waiting: string | null};

/**
 * Offers the step of the lesson to the user's other terminals, by a socket that this user alone can open, until the
 * function that it gives is called, or this process exits. A terminal that is slow gets the latest line alone, and
 * one that sends something is closed.
 * @throws Error where there can be no such socket.
 */
export const offerNotes = async (
  store: Pick<Store, 'state' | 'subscribe'>,
  languages: readonly LanguageName[],
  folders: readonly string[],
): Promise<() => void> => {
  const clients = new Set<Client>();
  let line = teachingLine(teachingOf(store.state()), languages);
  const server = createServer(socket => {
    const client: Client = {socket, waiting: null};
    clients.add(client);
    const drop = (): void => void socket.destroy();
    socket.unref();
    socket.on('error', drop).on('data', drop);
    socket.on('close', () => clients.delete(client)).on('drain', () => sendWaiting(client));
    send(client, headerLine(process.pid) + line);
  });
  server.maxConnections = MOST_CLIENTS;
  // Another dashboard that closes may remove the folder just before.
  const path = await listenIn(folders, server).catch(() => listenIn(folders, server));

  const update = (): void => {
    const next = teachingLine(teachingOf(store.state()), languages);
    if (next === line) return;
    line = next;
    for (const client of clients) send(client, line);
  };
  const unsubscribe = store.subscribe(update);
  update();
  const remove = (): void => removeSocket(path);
  process.once('exit', remove);
  return () => {
    unsubscribe();
    server.close();
    for (const {socket} of clients) socket.destroy();
    remove();
    process.off('exit', remove);
  };
};

const send = (client: Client, line: string): void => {
  if (client.socket.writableNeedDrain) client.waiting = line;
  else client.socket.write(line);
};

const sendWaiting = (client: Client): void => {
  const {waiting} = client;
  client.waiting = null;
  if (waiting !== null) send(client, waiting);
};

/** Listens on a new socket in the first of the folders that can be had, and gives its path. */
const listenIn = async (folders: readonly string[], server: Server): Promise<string> => {
  const folder = makeRuntimeFolder(folders);
  await removeStale(folder);
  const path = socketPath(folder, process.pid, randomBytes(4).toString('hex'));
  if (Buffer.byteLength(path) > LONGEST_PATH) throw new Error(`${path} is too long for a socket`);
  await listen(server, path);
  chmodSync(path, 0o600);
  return path;
};

/** Removes a socket, and its folder where no other dashboard has one there. */
const removeSocket = (path: string): void => {
  rmSync(path, {force: true});
  try {
    rmdirSync(dirname(path));
  } catch {
    // It is in use, or gone.
  }
};

const listen = (server: Server, path: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, () => {
      // What a connection meets later is not the dashboard's concern.
      server.off('error', reject).on('error', () => {});
      resolve();
    });
    server.unref();
  });

/** Removes what killed dashboards have left. */
const removeStale = async (folder: string): Promise<void> => {
  await Promise.all(
    socketsIn([folder]).map(async ({path}) => {
      // One that has only just been made does not listen yet.
      if ((await isRefused(path)) && (await sleep(AGAIN_MS).then(() => isRefused(path))))
        rmSync(path, {force: true});
    }),
  );
};

/** Whether no process listens to a socket; one that is stopped still does. */
const isRefused = (path: string): Promise<boolean> =>
  new Promise(resolve => {
    const socket = connect(path);
    socket.on('connect', () => socket.destroy()).on('close', () => resolve(false));
    socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'ECONNREFUSED'));
  });
