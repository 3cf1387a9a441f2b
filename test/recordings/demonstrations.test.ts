import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openTapes} from '../../source/commands/dashboard/tapes.js';
import {startDemonstration} from '../../source/demonstrations/client.js';
import {demonstrationLines} from '../../source/outputs/demonstration.js';
import {openRecordingFile} from '../../source/recordings/open-recording.js';
import {kitchens} from '../cli/kitchens.js';
import {filesFor} from '../helpers/recordings.js';
import {textOf} from '../helpers/texts.js';
import {varied} from '../helpers/variety.js';

/** Each demonstration with settings that are over at once, and what its replay says. */
const SETTINGS = {
  deadlock: {
    layout: 'pair',
    cure: 'order',
    meals: 2,
    rounds: 1,
    rehearsal: false,
    clears: true,
    paceMs: 1,
    seed: 7,
  },
  quadrants: {ways: ['blocking-sync', 'non-blocking-async'], items: 3, everyMs: 5},
  'lost-updates': {place: 'threads', protection: 'lock', adders: 2, adds: 2000},
  'order-rail': {
    cooks: 2,
    ovens: 1,
    places: 2,
    whenFull: 'wait',
    guests: 4,
    everyMs: 2,
    ovenMs: 2,
    seed: 3,
  },
} as const;

for (const [name, settings] of varied(Object.entries(SETTINGS), ([name]) => name === 'deadlock'))
  test(`${name}: recorded, it is replayed by its own fold, and its stream is the same`, async t => {
    const tapes = openTapes();
    await startDemonstration(name as keyof typeof SETTINGS, settings as never, facts =>
      tapes.addFacts(name, facts),
    ).done;
    const tape = tapes.demonstration(name) ?? assert.fail();
    assert.equal(tape.latest?.outcome, 'finished');
    const text = [...tape.text()].join('');
    const file = filesFor(t)(text);

    const opened = await openRecordingFile({path: file});
    assert.ok(opened.type === 'demonstration');
    assert.deepEqual(opened.tape.latest, tape.latest);
    for (let count = 0; count <= tape.length; count++)
      assert.deepEqual(opened.tape.stateAfter(count), tape.stateAfter(count));
    opened.tape.close();

    assert.equal((await kitchens(['replay', file, '--format', 'ndjson'])).stdout, text);
    const plain = await kitchens(['replay', file]);
    assert.deepEqual([plain.code, plain.stderr], [0, '']);
    const said = demonstrationLines(name, textOf('en', 'standard').demonstrations, tape.latest);
    assert.ok(said.length > 0);
    assert.equal(plain.stdout, said.map(line => `${line}\n`).join(''));
    const json = JSON.parse((await kitchens(['replay', file, '--json'])).stdout);
    assert.deepEqual([json.demonstration, json.settings], [name, settings]);
    assert.deepEqual(json.state.outcome, 'finished');
  });

test('damaged facts are refused by their line', async t => {
  const header = {
    format: 'kitchens-recording',
    version: 1,
    demonstration: 'deadlock',
    began: '2026-01-01T00:00:00.000Z',
    environment: {node: 'v20', platform: 'linux', cores: 2},
    settings: SETTINGS.deadlock,
  };
  const started = {at: 0, type: 'started', settings: SETTINGS.deadlock};
  const of = (...facts: readonly object[]): string =>
    [header, ...facts].map(line => `${JSON.stringify(line)}\n`).join('');
  const write = filesFor(t);
  const refused = async (text: string): Promise<string> => {
    const {code, stdout, stderr} = await kitchens(['replay', write(text)]);
    assert.deepEqual([code, stdout], [2, '']);
    return stderr;
  };
  assert.match(await refused(of(started, {at: 1, ticket: 1, type: 'eats', cook: 1})), /line 3/);
  assert.match(
    await refused(of(started, {at: 1, ticket: 1, type: 'gets', cook: 1})),
    /line 3: .*gets \(lock\)/,
  );
  assert.match(await refused(of({at: 1, ticket: 1, type: 'gets', cook: 1, lock: 0})), /line 2/);
  const round = (ticket: number) => ({at: ticket, ticket, type: 'round', round: 0});
  assert.match(await refused(of(started, round(0), round(2))), /line 4: a line is missing before it/);
  assert.match(await refused(of(started, round(0), round(4))), /line 4: 3 lines are missing before it/);
  assert.match(await refused(of(started, round(0), round(1), round(1))), /line 5: fact 1 .* second time/);
});
