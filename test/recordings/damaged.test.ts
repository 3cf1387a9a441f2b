import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {before, test} from 'node:test';
import {strategies} from '../../source/model/event/strategies.js';
import {reduce} from '../../source/model/run/reduce.js';
import type {RunState} from '../../source/model/run/run-state.js';
import {stackOf} from '../../source/model/session/page-stack.js';
import {formats} from '../../source/outputs/formats.js';
import {openNotes} from '../../source/outputs/notes.js';
import {openRecordingFile} from '../../source/recordings/open-recording.js';
import {RecordingError} from '../../source/recordings/recording-error.js';
import type {RecordedTape} from '../../source/recordings/tape.js';
import {notes as english} from '../../source/text/en/notes.js';
import {refusals as englishRefusals} from '../../source/text/en/refusals.js';
import {notes as korean} from '../../source/text/ko/notes.js';
import {refusals as koreanRefusals} from '../../source/text/ko/refusals.js';
import {folderFor} from '../cli/kitchens.js';
import {audience} from '../helpers/audience.js';
import {plainLines} from '../helpers/frames.js';
import {plan} from '../helpers/plans.js';
import {randomFrom} from '../helpers/random.js';
import {recordingOf} from '../helpers/recordings.js';
import {run} from '../helpers/runs.js';
import {often} from '../helpers/variety.js';

const MUTATIONS = often(1000, 200);
const SEED = 20_261_126;

/** Control characters that a line break is not, and what hides or reorders text. */
const UNPRINTABLE = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
const VIEWS = ['lanes', 'jobs', 'executors', 'cores', 'places'];
const SIZES = [
  {columns: 80, rows: 24},
  {columns: 60, rows: 15},
];

/** What the runs do; their results have different forms. */
const WORK = [
  {workload: 'sum', size: 2000},
  {workload: 'compress', size: 20_000},
  {workload: 'write', size: 1000},
];

const random = randomFrom(SEED);
/** Recordings of real runs, one of each strategy. */
let recordings: readonly string[] = [];

before(async () => {
  const runs = [];
  for (const [i, {name: strategy}] of strategies.entries()) {
    const {workload, size} = WORK[i % WORK.length] ?? assert.fail();
    runs.push(await run(plan({strategy, workload, title: workload, workers: 2, jobs: 4, size})));
  }
  recordings = runs.map(({events}) => recordingOf(events));
});

const CONTROLS = ['\u001b[31m', '\u001b]0;x\u0007', '\u0000', '\u009b2J', '\u202e', '\u2028', '\r', '\u0008'];
const escaped = (text: string): string => JSON.stringify(text).slice(1, -1);
const NUMBERS = [
  '1e999',
  '-1',
  '1e308',
  '9007199254740993',
  '99999999999999',
  '0.5',
  '1e15',
  '-0',
  '4294967296',
];

/** Ways to damage a text; those of lines leave the header as it is, half of the time. */
const mutations: readonly ((text: string) => string)[] = [
  // Cut.
  text => text.slice(0, random.below(text.length)),
  text => {
    const at = random.below(text.length);
    return text.slice(0, at) + text.slice(at + 1 + random.below(40));
  },
  // Flipped.
  text => {
    const at = random.below(text.length);
    return `${text.slice(0, at)}${String.fromCharCode(text.charCodeAt(at) ^ (1 << random.below(7)))}${text.slice(at + 1)}`;
  },
  // Duplicated and reordered.
  text => inLines(text, lines => lines.toSpliced(random.below(lines.length), 0, random.oneOf(lines))),
  text =>
    inLines(text, lines => {
      const [a, b] = [random.below(lines.length), random.below(lines.length)];
      return lines.with(a, lines[b] ?? '').with(b, lines[a] ?? '');
    }),
  text => inLines(text, lines => lines.toSorted(() => random.below(3) - 1)),
  // Deleted.
  text => inLines(text, lines => lines.toSpliced(random.below(lines.length), 1)),
  text => inLines(text, lines => lines.filter(() => random.below(20) > 0)),
  // Huge and odd numbers.
  text => replacedOne(text, /(?<=":)-?\d+(\.\d+)?/g, () => random.oneOf(NUMBERS)),
  // Control characters, escaped and as they are, and other values in the place of words.
  text => replacedOne(text, /(?<=":")[^"]*(?=")/g, word => word + escaped(random.oneOf(CONTROLS))),
  text => replacedOne(text, /(?<=":")[^"]*(?=")/g, word => word + random.oneOf(CONTROLS)),
  text => replacedOne(text, /(?<=":)"[^"]*"/g, () => random.oneOf(['null', '[]', '{}', 'true', '"x"', '7'])),
  text => replacedOne(text, /"\w+":/g, () => `"${random.oneOf(['x', 'job', 'type', 'at', '__proto__'])}":`),
];

const inLines = (text: string, change: (lines: readonly string[]) => readonly string[]): string => {
  const [header = '', ...lines] = text.trimEnd().split('\n');
  const all = random.below(4) === 0 ? change([header, ...lines]) : [header, ...change(lines)];
  return `${all.join('\n')}\n`;
};

const replacedOne = (text: string, what: RegExp, change: (word: string) => string): string => {
  const places = [...text.matchAll(what)];
  const place = random.oneOf(places);
  if (place === undefined) return text;
  const [word] = place;
  return text.slice(0, place.index) + change(word) + text.slice(place.index + word.length);
};

/** All that `kitchens replay` prints of a tape. */
const printed = (tape: RecordedTape): string => {
  const pieces: string[] = [];
  const outlet = {
    data: (piece: string) => void pieces.push(piece),
    note: (line: string) => void pieces.push(`${line}\n`),
  };
  const look = {color: false, terminal: true, ascii: false, verbose: true};
  const outputs = [
    formats.plain.open(outlet, look),
    formats.json.open(outlet, look),
    ...[english, korean].map(words => openNotes(outlet, words, {failures: true, output: true})),
  ];
  let state: RunState | null = null;
  for (const batch of tape.batches()) {
    state = reduce(state, batch.events);
    if (state) for (const output of outputs) output.write(batch, state);
  }
  if (state) for (const output of outputs) output.end(state);
  return pieces.join('');
};

/** Frames of a tape at some moments. */
const painted = (tape: RecordedTape): string => {
  const count = random.below(tape.length + 1);
  const state = tape.stateAfter(count);
  const session = audience(state, [], {pages: stackOf(random.oneOf(VIEWS))});
  const nowMs = (state?.latestAt ?? 0) / 1000;
  return plainLines({session, nowMs, language: random.oneOf(['en', 'ko'])}, random.oneOf(SIZES)).join('\n');
};

test(`a damaged recording is replayed, or refused in one line: ${MUTATIONS} of them`, async t => {
  const file = join(folderFor(t), 'damaged.ndjson');
  const ended = {replayed: 0, refused: 0};
  /** What went wrong, once for each place. */
  const faults = new Map<string, string>();
  for (let i = 0; i < MUTATIONS; i++) {
    const mutate = mutations[i % mutations.length] ?? assert.fail();
    const recording = mutate(random.oneOf(recordings));
    writeFileSync(file, recording);
    try {
      const opened = await openRecordingFile({path: file});
      assert.equal(opened.type, 'run');
      if (opened.type !== 'run') continue;
      const {gaps} = opened.tape;
      const said = gaps === null ? [] : [english, korean].map(({recordingGaps}) => recordingGaps(gaps));
      const text = `${said.join('\n')}\n${printed(opened.tape)}\n${painted(opened.tape)}`;
      opened.tape.close();
      const shown = UNPRINTABLE.exec(text);
      if (shown)
        throw new Error(
          `on the terminal: ${JSON.stringify(text.slice(Math.max(0, shown.index - 80), shown.index + 40))}`,
        );
      ended.replayed++;
    } catch (error) {
      if (!(error instanceof RecordingError)) {
        const {stack = '', message} = error as Error;
        faults.set(
          stack.split('\n').find(line => line.includes('    at ')) ?? '',
          `mutation ${i}: ${message}\n${stack}`,
        );
        continue;
      }
      for (const words of [englishRefusals, koreanRefusals]) {
        const sentence = words.recording('"x"', error.problem);
        assert.doesNotMatch(sentence, /\n|undefined|null|\[object/);
        assert.doesNotMatch(sentence, UNPRINTABLE);
      }
      ended.refused++;
    }
  }
  assert.deepEqual(
    [...faults.values()].map(fault => fault.slice(0, 900)),
    [],
  );
  t.diagnostic(`${ended.replayed} replayed, ${ended.refused} refused`);
  assert.ok(ended.replayed > MUTATIONS / 8 && ended.refused > MUTATIONS / 5);
});

/** What is missed of a recording without some of its lines. */
const gapsWithout = async (file: string, lines: readonly string[], ...missing: readonly number[]) => {
  writeFileSync(file, `${lines.filter((_, i) => !missing.includes(i)).join('\n')}\n`);
  const opened = await openRecordingFile({path: file});
  assert.ok(opened.type === 'run');
  const {gaps, isCut} = opened.tape;
  opened.tape.close();
  return {gaps, isCut};
};

test('a line that was deleted is missed, wherever it stood', async t => {
  const file = join(folderFor(t), 'deleted.ndjson');
  for (const recording of recordings) {
    const lines = recording.trimEnd().split('\n');
    const sources = lines.map(line => (JSON.parse(line) as {readonly source?: string}).source);
    const last = lines.length - 1;
    // The header and the beginning are missed in other ways.
    for (let i = 2; i < last; i++) {
      const next = sources.indexOf(sources[i], i + 1);
      assert.deepEqual(
        await gapsWithout(file, lines, i),
        {gaps: {events: 1, line: next < 0 ? last : next}, isCut: false},
        `line ${i + 1}: ${lines[i]}`,
      );
    }
    assert.deepEqual(await gapsWithout(file, lines, last), {gaps: null, isCut: true});
  }
});

test('all lines of an executor are missed, and the last ones of several', async t => {
  const file = join(folderFor(t), 'deleted.ndjson');
  for (const recording of recordings) {
    const lines = recording.trimEnd().split('\n');
    const own = lines.flatMap((line, i) => (line.includes('"source":"1.1"') ? [i] : []));
    assert.ok(own.length > 3);
    const {gaps} = await gapsWithout(file, lines, ...own);
    assert.deepEqual(gaps, {events: own.length, line: lines.length - own.length});
    const ends = ['1.1', '2.1', '1.2'].map(source =>
      lines.findLastIndex(line => line.includes(`"source":"${source}"`)),
    );
    const there = ends.filter(i => i >= 0);
    assert.equal((await gapsWithout(file, lines, ...there)).gaps?.events, there.length);
  }
});

test('of a recording by an earlier version a last line is missed where a job has no end without it', async t => {
  const file = join(folderFor(t), 'deleted.ndjson');
  for (const recording of recordings) {
    const lines = recording
      .trimEnd()
      .replace(/,"events":\d+(?=\}$)/, '')
      .split('\n');
    assert.deepEqual(await gapsWithout(file, lines), {gaps: null, isCut: false});
    const types = lines.map(line => (JSON.parse(line) as {readonly type?: string}).type);
    const end = types.lastIndexOf('job-finished');
    assert.deepEqual((await gapsWithout(file, lines, end)).gaps?.events, 1);
    const ends = types.flatMap((type, i) => (type === 'job-finished' ? [i] : []));
    assert.deepEqual((await gapsWithout(file, lines, ...ends)).gaps?.events, ends.length);
  }
});
