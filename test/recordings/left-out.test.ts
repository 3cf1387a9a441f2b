import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {openRecordingFile} from '../../source/recordings/open-recording.js';
import {folderFor, kitchens} from '../cli/kitchens.js';
import {modulePlan, plan} from '../helpers/plans.js';
import {filesFor, recordingOf} from '../helpers/recordings.js';
import {run} from '../helpers/runs.js';

test('what a run leaves out of its recording, as what follows a time-out, is accounted for there', async t => {
  const file = join(folderFor(t), 'run.ndjson');
  const options = ['-s', 'thread', '-c', '3', '--timeout', '100', '--latency', '2000'];
  assert.equal((await kitchens(['run', 'course-io', ...options, '--record', file])).code, 1);
  // A download that was ended states a phase after its end.
  assert.match(readFileSync(file, 'utf8'), /"type":"left-out"/);
  const opened = await openRecordingFile({path: file});
  assert.ok(opened.type === 'run');
  opened.tape.close();
  assert.equal(opened.tape.gaps, null);
});

test('what was stated before a run began is not missing in its recording', async t => {
  const {events} = await run(plan({strategy: 'sync', workload: 'sum', jobs: 1, size: 1000}));
  const [beginning, ...rest] = events;
  assert.ok(beginning?.type === 'run-started');
  const printed = {at: 1, source: 'screen', seq: 3, type: 'output', stream: 'stderr', text: 'late'} as const;
  const opened = await openRecordingFile({path: filesFor(t)(recordingOf([beginning, printed, ...rest]))});
  assert.ok(opened.type === 'run');
  opened.tape.close();
  assert.equal(opened.tape.gaps, null);
});

test('of a run whose runner was killed the last line of each executor is missed too', async t => {
  const {events} = await run(
    modulePlan('busy-loop', {strategy: 'thread', workers: 2, jobs: 4}),
    (event, {pid}) => {
      if (event.type === 'job-started' && event.job === 2 && pid !== undefined) process.kill(pid, 'SIGKILL');
    },
  );
  const end = events.at(-1);
  assert.deepEqual([end?.type, end?.source], ['run-finished', 'screen']);
  const write = filesFor(t);
  for (const source of new Set(events.map(event => event.source).filter(name => name !== 'screen'))) {
    const last = events.findLastIndex(event => event.source === source);
    const opened = await openRecordingFile({path: write(recordingOf(events.toSpliced(last, 1)))});
    assert.ok(opened.type === 'run');
    opened.tape.close();
    assert.deepEqual(opened.tape.gaps, {events: 1, line: events.length}, source);
  }
});
