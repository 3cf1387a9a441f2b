import assert from 'node:assert/strict';
import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, mkdirSync, readdirSync, statSync} from 'node:fs';
import {connect, createServer, type Socket} from 'node:net';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {type TestContext, test} from 'node:test';
import {offerNotes} from '../../../source/commands/dashboard/offer-notes.js';
import {type Followed, follow} from '../../../source/commands/notes/follow.js';
import {socketPath} from '../../../source/commands/notes/sockets.js';
import {headerLine, readHeader, readTeaching} from '../../../source/commands/notes/wire.js';
import {openTaughtStore} from '../../helpers/teaching.js';
import {temporaryFolder} from '../../helpers/temporary.js';

const LANGUAGES = ['en', 'ko'];
/** The longest that a test waits for what does come. */
const options = {timeout: 20_000};

/** What a follower was shown, to wait for. */
const following = (t: TestContext, folder: string, pid: number | null = null) => {
  let latest: Followed | null = null;
  const waiting = new Set<() => void>();
  const stop = follow({
    folders: [folder],
    pid,
    onChange(followed) {
      latest = followed;
      for (const look of waiting) look();
    },
  });
  t.after(stop);
  return {
    until: (wanted: (followed: Followed) => boolean): Promise<Followed> =>
      new Promise(resolve => {
        const look = (): void => {
          if (latest === null || !wanted(latest)) return;
          waiting.delete(look);
          resolve(latest);
        };
        waiting.add(look);
        look();
      }),
  };
};

const isNone = ({kind}: Followed): boolean => kind === 'none';
const hasStep =
  (nextKey: string) =>
  (followed: Followed): boolean =>
    followed.kind === 'one' && followed.teaching.step?.nextKey === nextKey;
const hasNoStep = (followed: Followed): boolean => followed.kind === 'one' && followed.teaching.step === null;

/** Starts a process that offers notes in a folder, and can be killed. */
const offering = async (t: TestContext, folder: string): Promise<ChildProcess> => {
  const child = spawn(
    process.execPath,
    [new URL('../../helpers/offering.js', import.meta.url).pathname, folder],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  t.after(() => child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child;
};

const socketsOf = (folder: string): readonly string[] => readdirSync(folder);

test('a terminal follows the dashboard from step to step', options, async t => {
  const folder = join(temporaryFolder(t), 'kitchens');
  const {until} = following(t, folder);
  await until(isNone);
  const store = openTaughtStore();
  const stop = await offerNotes(store, LANGUAGES, [folder]);
  await until(hasNoStep);
  store.dispatch({type: 'lesson-begin'});
  await until(hasStep('vote'));
  store.dispatch({type: 'vote', answer: 0, by: 1}, {type: 'lesson-next'});
  await until(hasStep('discuss'));
  store.dispatch({type: 'lesson-step', by: 1});
  const second = await until(followed => followed.kind === 'one' && followed.teaching.step?.step === 2);
  assert.equal(second.kind === 'one' && second.teaching.step?.title.ko, '둘째 단계');
  stop();
  await until(isNone);
  assert.ok(!existsSync(folder));
  const again = await offerNotes(store, LANGUAGES, [folder]);
  await until(hasStep('vote'));
  again();
});

test('folder and socket are the user’s alone', options, async t => {
  const folder = join(temporaryFolder(t), 'kitchens');
  const stop = await offerNotes(openTaughtStore(), LANGUAGES, [folder]);
  t.after(stop);
  const [name = ''] = socketsOf(folder);
  assert.equal(statSync(folder).mode & 0o777, 0o700);
  assert.equal(statSync(join(folder, name)).mode & 0o777, 0o600);
});

test('what a killed dashboard left is replaced, and its follower goes on', options, async t => {
  const folder = join(temporaryFolder(t), 'kitchens');
  const {until} = following(t, folder);
  const killed = await offering(t, folder);
  await until(hasNoStep);
  killed.kill('SIGKILL');
  await Promise.all([once(killed, 'exit'), until(isNone)]);
  assert.equal(socketsOf(folder).length, 1);
  const stop = await offerNotes(openTaughtStore(), LANGUAGES, [folder]);
  t.after(stop);
  assert.equal(socketsOf(folder).length, 1);
  const followed = await until(hasNoStep);
  assert.equal(followed.kind === 'one' && followed.pid, process.pid);
});

test(
  'of two dashboards the one started last is followed, or the one that was asked for',
  options,
  async t => {
    const folder = join(temporaryFolder(t), 'kitchens');
    const first = await offering(t, folder);
    const any = following(t, folder);
    await any.until(followed => followed.kind === 'one' && followed.pid === first.pid);
    const stop = await offerNotes(openTaughtStore(), LANGUAGES, [folder]);
    const latest = await any.until(followed => followed.kind === 'one' && followed.pid === process.pid);
    assert.equal(latest.kind === 'one' && latest.others, 1);
    const chosen = following(t, folder, first.pid ?? 0);
    await chosen.until(followed => followed.kind === 'one' && followed.pid === first.pid);
    stop();
    await any.until(followed => followed.kind === 'one' && followed.pid === first.pid);
  },
);

/** A client of the socket, and its lines. */
const clientOf = async (folder: string): Promise<Socket> => {
  const socket = connect(join(folder, socketsOf(folder)[0] ?? ''));
  socket.on('error', () => {});
  await once(socket, 'connect');
  return socket;
};

/** When the other side has closed it, in whatever way. */
const closed = (socket: Socket): Promise<void> => new Promise(resolve => socket.on('close', () => resolve()));

test(
  'a client that does not read, that sends, or that is one too many disturbs no other',
  options,
  async t => {
    const folder = join(temporaryFolder(t), 'kitchens');
    const store = openTaughtStore();
    const stop = await offerNotes(store, LANGUAGES, [folder]);
    t.after(stop);
    const slow = await clientOf(folder);
    slow.pause();
    const loud = await clientOf(folder);
    loud.resume();
    loud.write('x'.repeat(1_000_000));
    await closed(loud);

    store.dispatch({type: 'lesson-begin'});
    // Far more than the system keeps for a reader that does not read.
    for (let i = 0; i < 5000; i++) store.dispatch({type: 'lesson-step', by: i % 2 === 0 ? 1 : -1});
    store.dispatch({type: 'vote', answer: 0, by: 1});

    const lines: string[] = [];
    for await (const line of createInterface(slow)) {
      lines.push(line);
      if (lines.length > 1 && readTeaching(line)?.step?.nextKey === 'voted') break;
    }
    assert.equal(readHeader(lines[0] ?? '')?.pid, process.pid);
    assert.ok(lines.length < 5000, 'lines that came too late are left out');

    const clients = await Promise.all(Array.from({length: 12}, () => clientOf(folder)));
    await Promise.any(clients.map(client => closed(client.resume())));
    for (const client of [...clients, slow]) client.destroy();
    const {until} = following(t, folder);
    await until(hasStep('voted'));
  },
);

/** A server that is no dashboard. */
const foreign = async (t: TestContext, folder: string, says: string): Promise<void> => {
  const server = createServer(socket => {
    socket.on('error', () => {});
    socket.write(says);
  });
  mkdirSync(folder, {recursive: true, mode: 0o700});
  server.listen(socketPath(folder, process.pid, 'ff'));
  await once(server, 'listening');
  t.after(() => server.close());
};

test(
  'a dashboard of another version is named, and lines that are none of the format are left aside',
  options,
  async t => {
    const folder = join(temporaryFolder(t), 'kitchens');
    const stop = await offerNotes(openTaughtStore(), LANGUAGES, [folder]);
    t.after(stop);
    await foreign(t, folder, `${'x'.repeat(300_000)}\n`);
    const {until} = following(t, folder);
    await until(hasNoStep);
  },
);

test('another version is said', options, async t => {
  const folder = join(temporaryFolder(t), 'kitchens');
  const stop = await offerNotes(openTaughtStore(), LANGUAGES, [folder]);
  stop();
  await foreign(t, folder, headerLine(process.pid).replace('"version":1', '"version":2'));
  const {until} = following(t, folder);
  const followed = await until(({kind}) => kind === 'other-version');
  assert.equal(followed.kind === 'other-version' && followed.pid, process.pid);
});

test('a line is read only where every part of it is what it should be', () => {
  const line = JSON.stringify({
    language: 'en',
    step: {
      chapter: null,
      lesson: {en: 'a'},
      step: 1,
      steps: 1,
      title: {en: 'b'},
      notes: null,
      answers: 2,
      nextKey: 'vote',
    },
  });
  assert.ok(readTeaching(line));
  for (const [from, to] of [
    ['"step":1', '"step":"1"'],
    ['"en":"a"', '"en":1'],
    ['"vote"', '"sing"'],
    ['"notes":null', '"notes":{}'],
    ['"language":"en",', ''],
    ['{', '['],
  ] as const)
    assert.equal(readTeaching(line.replace(from, to)), null, to);
});
