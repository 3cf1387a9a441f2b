import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {openRecordingFile} from '../../source/recordings/open-recording.js';
import {folderFor, kitchens} from '../cli/kitchens.js';
import {plan} from '../helpers/plans.js';
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
