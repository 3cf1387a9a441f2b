import assert from 'node:assert/strict';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {test} from 'node:test';
import type {RaceDocument} from '../../source/outputs/race/json.js';
import {fixture} from '../helpers/plans.js';
import {notesOf} from '../helpers/texts.js';
import {long} from '../helpers/variety.js';
import {kitchens} from './kitchens.js';

/** The document of a race of a module that a new user might write. */
const raced = async (
  name: string,
  strategies: string,
  more: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<RaceDocument & {readonly verdict: NonNullable<RaceDocument['verdict']>}> => {
  const {code, stdout, stderr} = await kitchens(
    [
      'race',
      fixture(`advised/${name}.mjs`),
      ...more,
      ...['--strategies', strategies, '--format', 'json', '--max-time', '1', '--seed', '5', '--no-config'],
    ],
    env,
  );
  assert.equal(code, 0, stderr);
  const document: RaceDocument = JSON.parse(stdout);
  const {verdict} = document;
  assert.ok(verdict);
  return {...document, verdict};
};

const why = (verdict: NonNullable<RaceDocument['verdict']>): string =>
  notesOf('en').race.verdict.why(verdict).join(' ');

test('a loop that parses JSON computes: what is advised, if anything, is never async', long, async () => {
  const {verdict} = await raced('parse-json', 'async,thread', ['-n', '4']);
  assert.equal(verdict.bound?.name, 'cpu-bound', JSON.stringify(verdict));
  // A machine that is busy with other programs may leave the question open.
  if (verdict.advice !== null) assert.equal(verdict.advice.strategy, 'thread', JSON.stringify(verdict));
  assert.match(why(verdict), /CPU-bound|^Cannot tell/);
});

/** A server that answers after a while, as the embedded one does. */
const slowServer = async (): Promise<{server: Server; url: string}> => {
  const server = createServer((_, response) => setTimeout(() => response.end('answer'), 600));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {server, url: `http://localhost:${(server.address() as AddressInfo).port}/`};
};

test(
  'a job that looks up a name and asks a server waits: async is advised, and its gain has an interval',
  long,
  async t => {
    const {server, url} = await slowServer();
    t.after(() => server.close());
    const {verdict} = await raced('look-up', 'sync,async', ['-n', '3'], {LOOK_UP_URL: url});
    assert.equal(verdict.bound?.name, 'io-bound', JSON.stringify(verdict));
    assert.equal(verdict.advice?.strategy, 'async');
    assert.equal(verdict.advice?.over.strategy, 'sync');
    const {gain} = verdict.advice ?? {};
    assert.ok(
      gain && gain.low > 1 && gain.low <= gain.value && gain.value <= gain.high,
      JSON.stringify(gain),
    );
    assert.match(why(verdict), /I\/O-bound.*async ×3: 3 jobs .* at once.*sync: One thread/s);
  },
);

test('a job that forgets to await is diagnosed, and nothing is advised', long, async () => {
  const {verdict} = await raced('forgets-await', 'sync,async');
  assert.equal(verdict.outcome.kind, 'cannot-tell');
  assert.match(
    why(verdict),
    /6 of 6 jobs ended while timers or requests of their own were still active.*Await/s,
  );
  assert.equal(verdict.advice, null);
});

test('nothing is asserted of jobs that end before their work does', long, async () => {
  const {code, stdout} = await kitchens([
    ...['assert', fixture('advised/forgets-await.mjs'), '--that', 'async >= 0.01x sync'],
    ...['--max-time', '1', '--no-config'],
  ]);
  assert.match(stdout, /^Cannot tell which is best\. 6 of 6 jobs ended while .* Await everything/);
  assert.equal(code, 3);
});
