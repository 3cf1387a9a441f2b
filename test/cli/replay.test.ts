import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {markerNote, withPrediction} from '../../source/model/event/audience.js';
import {strategies} from '../../source/model/event/strategies.js';
import {batchOf} from '../../source/model/event/wire.js';
import {demonstrationHeader, headerLine} from '../../source/model/recording/header.js';
import {stuckRing} from '../helpers/demonstration-scenes.js';
import {filesFor, recordingOf} from '../helpers/recordings.js';
import {downloads, events, wholeRun} from '../helpers/scripted-runs.js';
import {long, varied} from '../helpers/variety.js';
import {folderFor, kitchens, start, textOnce} from './kitchens.js';

const FORMATS = ['plain', 'json', 'ndjson'] as const;

for (const {name: strategy} of varied(strategies, ({name}) => name === 'thread'))
  test(`${strategy}: a recording is replayed as the run was printed`, async t => {
    const file = join(folderFor(t), 'run.ndjson');
    const ran = await kitchens(['run', 'sum', '-s', strategy, '-n', '3', '--size', '40', '--record', file]);
    assert.equal(ran.code, 0);
    const [plain, json, ndjson] = await Promise.all(
      FORMATS.map(format => kitchens(['replay', file, '--format', format])),
    );
    assert.deepEqual(plain, ran);
    const {outcome, missing} = JSON.parse(json?.stdout ?? '');
    assert.deepEqual([outcome, missing], ['finished', null]);
    assert.equal(ndjson?.stdout, readFileSync(file, 'utf8'));
  });

test('recorded, replayed and recorded again, the stream is the same, with predictions and markers', async t => {
  const write = filesFor(t);
  const all = events(wholeRun(downloads({strategy: 'async'})));
  const predicted = withPrediction({lesson: 'async', step: 2, before: [3, 1], after: [0, 4]})(batchOf(all));
  const marker = markerNote({latestSeq: {audience: 1}, markers: []}, {name: '여기', atUs: 200_000});
  const text = `${recordingOf(predicted.events)}${batchOf([marker]).lines}`;
  const [file, again, third] = [write(text), write(''), write('')];
  assert.equal((await kitchens(['replay', file, '--record', again, '--force'])).code, 0);
  assert.equal(readFileSync(again, 'utf8'), text);
  const replayed = await kitchens(['replay', again, '--record', third, '--force', '--format', 'ndjson']);
  assert.equal(replayed.stdout, text);
  assert.equal(readFileSync(third, 'utf8'), text);
});

test('standard input is replayed, as a file and as a pipe, as fast as is asked for', async t => {
  const file = filesFor(t)(recordingOf(events(wholeRun(downloads({strategy: 'thread', jobs: 4})))));
  const whole = await kitchens(['replay', file]);
  const {child, ended} = start(['replay', '-', '--speed', '4'], {}, undefined, 'pipe');
  child.stdin?.end(readFileSync(file));
  assert.deepEqual(await ended, whole);
});

test('a failed run ends as it did, and a cut one says where it ends', async t => {
  const write = filesFor(t);
  const all = events(wholeRun(downloads({strategy: 'sync', jobs: 3})));
  const failed = all.map(event =>
    event.type === 'run-finished' ? {...event, outcome: 'failed' as const} : event,
  );
  assert.equal((await kitchens(['replay', write(recordingOf(failed))])).code, 1);
  const cut = await kitchens(['replay', write(recordingOf(all.slice(0, -12)))]);
  assert.equal(cut.code, 1);
  assert.match(cut.stderr, /^the recording ends at -?[\d.]+ (s|ms), before its run does\n$/);
  assert.match(cut.stdout, /^(\[thread 1 · session A\] Read Contents.*\n)+Downloaded \d of 3 sites/);
});

test('a recording in which a line is missing is replayed and says so', async t => {
  const lines = recordingOf(events(wholeRun(downloads({strategy: 'sync', jobs: 3})))).split('\n');
  const file = filesFor(t)(lines.toSpliced(9, 1).join('\n'));
  const {code, stderr} = await kitchens(['replay', file]);
  assert.deepEqual(
    [code, stderr],
    [0, 'line 10 of the recording: an event is missing before it, so figures may be wrong\n'],
  );
  const json = await kitchens(['replay', file, '--json']);
  assert.deepEqual(JSON.parse(json.stdout).missing, {events: 1, line: 10, end: false});
});

test('of jobs whose lines are missing nothing is said that is not true', async t => {
  const write = filesFor(t);
  const recording = recordingOf(events(wholeRun(downloads({strategy: 'thread', jobs: 6}))));
  const without = async (type: string) => {
    const lines = recording.split('\n').filter(line => !line.includes(`"type":"${type}"`));
    const {code, stdout, stderr} = await kitchens(['replay', write(lines.join('\n'))]);
    assert.equal(code, 0);
    assert.match(
      stderr,
      /^6 events of the recording are missing, the first before line \d+: figures may be wrong\n$/,
    );
    return stdout;
  };
  const whole = (await kitchens(['replay', write(recording)])).stdout;
  const answers = whole.slice(0, whole.indexOf('Downloaded'));
  for (const type of ['job-queued', 'job-started']) {
    const said = await without(type);
    assert.ok(said.startsWith(answers), said);
    assert.match(said.slice(answers.length), /^Downloaded 6 sites in \d\.\d+ seconds\n$/);
  }
  assert.match(
    await without('job-finished'),
    /^Downloaded 0 of 6 sites in (?!0\.00)\d\.\d+ seconds\nThe recording lacks how 6 of 6 jobs ended: the lines above leave that out\n$/,
  );
});

test('what cannot be replayed is refused in one line, and nothing is written', async t => {
  const write = filesFor(t);
  const recording = recordingOf(events(wholeRun(downloads({strategy: 'sync'}))));
  const file = write(recording);
  const damaged = write(recording.replace(/\n\{(?=[^\n]*thread-exited)/, '\n'));
  const kept = write('precious');
  const refused = [
    [['replay'], /the recording is missing/],
    [['replay', '/no/such\u001b[31m.ndjson'], /there is no such file/],
    [['replay', damaged, '--record', kept, '--force'], /line \d+: no JSON stands there/],
    [['replay', file, '--record', file, '--force'], /that is the recording that is replayed/],
    [['replay', file, '--speed', '0'], /--speed takes a speed from 1\/100 to 100/],
    [['replay', file, '-n', '3'], /unknown option|goes with/],
  ] as const;
  for (const [args, said] of refused) {
    const {code, stdout, stderr} = await kitchens(args);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, said);
    assert.match(stderr, /^kitchens: [^\p{Cc}]*\n$/u);
  }
  assert.equal(readFileSync(kept, 'utf8'), 'precious');
  assert.equal(readFileSync(file, 'utf8'), recording);
});

test(
  'a demonstration is replayed line by line when its facts became known, in every format',
  long,
  async t => {
    const facts = [...stuckRing, {type: 'finished', at: 900_000, outcome: 'stopped'}];
    const header = demonstrationHeader({
      demonstration: 'deadlock',
      began: '2026-01-01T00:00:00.000Z',
      environment: {node: 'v20', platform: 'linux', cores: 2},
      settings: {},
    });
    const text = headerLine(header) + facts.map(fact => `${JSON.stringify(fact)}\n`).join('');
    const file = filesFor(t)(text);
    const whole = await kitchens(['replay', file]);
    assert.match(whole.stdout, /a circle is closed/);
    for (const format of FORMATS) {
      const began = performance.now();
      const paced = await kitchens(['replay', file, '--speed', '1', '--format', format]);
      assert.ok(performance.now() - began >= 800, 'it lasts as long as it did');
      assert.deepEqual(paced, await kitchens(['replay', file, '--format', format]));
    }
    const {child, ended} = start(['replay', file, '--speed', '1/2']);
    const said = await textOnce(child.stdout, /\n/);
    const firstMs = performance.now();
    assert.match(said, /a circle is closed/);
    assert.equal((await ended).stdout, whole.stdout);
    // It was closed 0.66 s before the end, and that takes twice as long.
    assert.ok(performance.now() - firstMs > 300);
  },
);
