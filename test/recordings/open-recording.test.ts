import assert from 'node:assert/strict';
import {createReadStream, readdirSync, writeFileSync} from 'node:fs';
import {test} from 'node:test';
import {markerNote} from '../../source/model/event/audience.js';
import type {RunEvent} from '../../source/model/event/event.js';
import {batchOf} from '../../source/model/event/wire.js';
import {headerOf} from '../../source/model/recording/header.js';
import type {RecordingProblem} from '../../source/model/recording/problem.js';
import {openMemoryTape} from '../../source/recordings/memory-tape.js';
import {openRecordingFile} from '../../source/recordings/open-recording.js';
import {RecordingError} from '../../source/recordings/recording-error.js';
import type {Source} from '../../source/recordings/source-file.js';
import type {RecordedTape} from '../../source/recordings/tape.js';
import {filesFor, recordingOf} from '../helpers/recordings.js';
import {downloads, events, wholeRun, withKernelFigures} from '../helpers/scripted-runs.js';
import {openIn, temporaryFolder} from '../helpers/temporary.js';

const run = events(
  withKernelFigures(wholeRun(downloads({strategy: 'thread', jobs: 40})), () => ({run: 0.5, ready: 0.25})),
);
const recording = recordingOf(run);

const opened = async (source: Source): Promise<RecordedTape> => {
  const result = await openRecordingFile(source);
  assert.ok(result.type === 'run');
  return result.tape;
};

const problemOf = async (source: Source): Promise<RecordingProblem> => {
  try {
    await openRecordingFile(source);
  } catch (error) {
    assert.ok(error instanceof RecordingError, String(error));
    return error.problem;
  }
  return assert.fail('it was opened');
};

test('a file gives the states that its events give in memory', async t => {
  const tape = await opened({path: filesFor(t)(recording)});
  const first = run[0];
  assert.ok(first?.type === 'run-started');
  const inMemory = openMemoryTape(headerOf(first));
  inMemory.add(batchOf(run));
  assert.deepEqual([tape.length, tape.endUs, tape.isCut], [inMemory.length, inMemory.endUs, false]);
  assert.deepEqual(tape.header, inMemory.header);
  assert.deepEqual(tape.latest, inMemory.latest);
  for (let count = 0; count <= tape.length; count += 7) {
    assert.deepEqual(tape.stateAfter(count), inMemory.stateAfter(count));
    assert.deepEqual(tape.events(count, count + 3), inMemory.events(count, count + 3));
    assert.equal(tape.countAt(tape.timeOf(count)), inMemory.countAt(inMemory.timeOf(count)));
  }
  tape.close();
});

test('its text is the file byte for byte, and its batches are what arrived', async t => {
  const note = markerNote({latestSeq: {}, markers: []}, {name: '오븐 🔥', atUs: 250_000});
  // Blank lines, other white space and other ends of lines are no damage.
  const text = `${recording.replace('"type":"job-started"', '"type" : "job-started"')}\n\r\n${batchOf([note]).lines}`;
  const tape = await opened({path: filesFor(t)(text)});
  assert.equal([...tape.text()].join(''), text);
  const batches = [...tape.batches()];
  assert.deepEqual(
    batches.flatMap(batch => batch.events),
    [...run, note],
  );
  assert.equal(batches.map(({lines}) => lines).join(''), text.slice(text.indexOf('\n') + 1));
  assert.deepEqual(tape.latest?.markers, [{name: '오븐 🔥', atUs: 250_000}]);
  tape.close();
});

test('what was cut off is read as far as it goes', async t => {
  const write = filesFor(t);
  const lines = recording.trimEnd().split('\n');
  const cut = `${lines.slice(0, 100).join('\n')}\n${lines[100]?.slice(0, 30)}`;
  const tape = await opened({path: write(cut)});
  assert.deepEqual([tape.length, tape.isCut, [...tape.text()].join('')], [99, true, cut]);
  tape.close();
  // Without its last line break alone, the last event is there.
  const unended = await opened({path: write(recording.trimEnd())});
  assert.deepEqual([unended.length, unended.isCut], [run.length, false]);
  unended.close();
});

test('what comes through a pipe is kept in a file without a name, for as long as it is open', {
  skip: process.platform !== 'linux',
}, async t => {
  const path = filesFor(t)(recording);
  const folder = temporaryFolder(t);
  const pieces = createReadStream(path, {highWaterMark: 1000});
  // The descriptor of a pipe is none of a file.
  const tape = await opened({stream: pieces, descriptor: 1});
  const [file] = openIn(folder, process.pid);
  assert.match(file ?? '', /deleted/);
  assert.deepEqual(readdirSync(folder), []);
  assert.equal([...tape.text()].join(''), recording);
  assert.equal(tape.latest?.outcome, 'finished');
  tape.close();
  assert.deepEqual(openIn(folder, process.pid), []);
});

test('what is no recording, or damaged, is refused by its line', async t => {
  const write = filesFor(t);
  const [header = '', ...lines] = recording.trimEnd().split('\n');
  const problem = (...all: readonly string[]) => problemOf({path: write(`${all.join('\n')}\n`)});
  assert.equal((await problemOf({path: '/no/such/file'})).reason, 'unread');
  assert.deepEqual(await problem('{"a": 1}'), {reason: 'not-a-recording'});
  assert.deepEqual(await problem(''), {reason: 'not-a-recording'});
  assert.deepEqual(await problem(header), {reason: 'empty'});
  assert.deepEqual(await problem(header.replace('"version":1', '"version":2')), {
    reason: 'newer',
    version: 2,
  });
  assert.deepEqual(await problem(header, ...lines.slice(1)), {reason: 'no-beginning', line: 2});
  assert.deepEqual(await problem(header, ...lines.with(40, '{"at":')), {reason: 'not-json', line: 42});
  const latin = Buffer.from(`${header}\n${lines[0]}\n{"at":1,"source":"caf\u00e9"}\n`, 'latin1');
  assert.deepEqual(await problemOf({path: write(latin)}), {reason: 'not-json', line: 3});
  const wrong = lines.with(30, '{"at":5,"source":"runner","seq":31,"type":"job-queued","job":0,"label":"x"}');
  assert.deepEqual(await problem(header, ...wrong), {
    reason: 'not-an-event',
    line: 32,
    type: 'job-queued',
    path: 'job',
  });
  const demonstration = header.replace(/"plan".*/, '"demonstration":"soup","settings":{}}');
  assert.deepEqual(await problem(demonstration), {reason: 'unknown-demonstration', name: 'soup'});
});

/** Events of several sources, each numbered from 1. */
const numbered = (() => {
  const latest = new Map<string, number>();
  return run.map((event): RunEvent => {
    const source = 'thread' in event && event.type !== 'thread-exited' ? `1.${event.thread}` : 'runner';
    const seq = (latest.get(source) ?? 0) + 1;
    latest.set(source, seq);
    return {...event, source, seq};
  });
})();
/** The text of a recording, and where in it the events of that source stand. */
const linesOf = (events: readonly RunEvent[], source: string) => ({
  lines: recordingOf(events).trimEnd().split('\n'),
  at: events.flatMap((event, i) => (event.source === source ? [i + 1] : [])),
});

test('lines in another order than they were stated in, or there twice, are refused by the first of them', async t => {
  const write = filesFor(t);
  const {lines, at} = linesOf(numbered, '1.2');
  const problem = (changed: readonly string[]) => problemOf({path: write(`${changed.join('\n')}\n`)});
  const [third = 0, fifth = 0] = [at[2], at[4]];
  const swapped = lines.with(third, lines[fifth] ?? '').with(fifth, lines[third] ?? '');
  const about = {reason: 'out-of-order', source: '1.2'};
  assert.deepEqual(await problem(swapped), {...about, line: at[3] && at[3] + 1, number: 4, latest: 5});
  const twice = lines.toSpliced(fifth, 0, lines[fifth] ?? '');
  assert.deepEqual(await problem(twice), {...about, line: fifth + 2, number: 5, latest: 5});
});

test('events that are missing within it are counted, with the line before which the first was', async t => {
  const write = filesFor(t);
  const {lines, at} = linesOf(numbered, '1.2');
  const gapsIn = async (all: readonly string[]) => {
    const result = await openRecordingFile({path: write(`${all.join('\n')}\n`)});
    assert.ok(result.type === 'run');
    result.tape.close();
    return result.tape.gaps;
  };
  const without = (...missing: readonly number[]) => lines.filter((_, i) => !missing.includes(i));
  assert.equal(await gapsIn(lines), null);
  const [first = 0, second = 0, fourth = 0, fifth = 0, sixth = 0] = [at[0], at[1], at[3], at[4], at[5]];
  assert.deepEqual(await gapsIn(without(fifth)), {events: 1, line: sixth});
  assert.deepEqual(await gapsIn(without(first, fourth, fifth)), {events: 3, line: second});
  // Numbers that were left out when it was recorded are accounted for by the event that says so.
  const stated: RunEvent = {
    at: numbered[sixth - 1]?.at ?? 0,
    source: 'runner',
    seq: 1 + numbered.slice(0, sixth - 1).filter(({source}) => source === 'runner').length,
    type: 'left-out',
    from: '1.2',
    first: 4,
    last: 5,
  };
  const later = numbered.map((event, i) =>
    i >= sixth - 1 && event.source === 'runner' ? {...event, seq: event.seq + 1} : event,
  );
  const left = later
    .toSpliced(sixth - 1, 0, stated)
    .filter(({source, seq}) => source !== '1.2' || (seq !== 4 && seq !== 5));
  assert.equal(await gapsIn(recordingOf(left).trimEnd().split('\n')), null);
});

test('an event of a type that is not known changes nothing but a count', async t => {
  const lines = recording.trimEnd().split('\n');
  const added = lines.toSpliced(20, 0, '{"at":1,"source":"later","seq":1,"type":"steam","whistles":3}');
  const tape = await opened({path: filesFor(t)(`${added.join('\n')}\n`)});
  assert.equal(tape.latest?.ignored.unknown, 1);
  assert.equal(tape.latest?.outcome, 'finished');
  tape.close();
});

test('a file that another program changes while it is open is noticed', async t => {
  const write = filesFor(t);
  const path = write(recording);
  const tape = await opened({path});
  writeFileSync(path, 'x'.repeat(recording.length));
  assert.throws(() => tape.events(0, 5), RecordingError);
  tape.close();
});
