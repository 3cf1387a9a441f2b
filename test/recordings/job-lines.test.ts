import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {RunEvent} from '../../source/model/event/event.js';
import {openRecordingFile} from '../../source/recordings/open-recording.js';
import {RecordingError} from '../../source/recordings/recording-error.js';
import {filesFor, recordingOf} from '../helpers/recordings.js';
import {downloads, events, wholeRun} from '../helpers/scripted-runs.js';

const all = events(wholeRun(downloads({strategy: 'thread', jobs: 6})));
const isQueueing = ({type}: RunEvent): boolean => type === 'job-queued';
const renumbered = (some: readonly RunEvent[]) => some.map((event, i) => ({...event, seq: i + 1}));
const unqueued = all.filter(event => !isQueueing(event));
/** The line of the first event about a job: the header is the first one. */
const lineOf = (job: number, some: readonly RunEvent[]): number =>
  2 + some.findIndex(event => 'job' in event && event.job === job);
const firstLine = lineOf(1, unqueued);

test('jobs that were never queued are refused by their line, where nothing is missing that could have done it', async t => {
  const write = filesFor(t);
  const openingOf = (some: readonly RunEvent[]) => openRecordingFile({path: write(recordingOf(some))});
  const refused = async (some: readonly RunEvent[], line: number, job: number) => {
    const isExpected = (error: unknown): boolean => {
      assert.ok(error instanceof RecordingError, String(error));
      assert.deepEqual(error.problem, {reason: 'never-queued', line, job});
      return true;
    };
    await assert.rejects(() => openingOf(some), isExpected);
  };
  await refused(renumbered(unqueued), firstLine, 1);
  const fourth = all.filter(event => !isQueueing(event) || !('job' in event) || event.job !== 4);
  await refused(renumbered(fourth), lineOf(4, fourth), 4);
  // One line cannot have queued two jobs.
  const five = all.filter(event => !isQueueing(event) || ('job' in event && event.job === 1));
  const oneMissing = renumbered(five).map(event =>
    event.seq === 1 ? event : {...event, seq: event.seq + 1},
  );
  await refused(oneMissing, lineOf(2, five), 2);
});

test('where lines are missing, also after the last one, it is replayed', async t => {
  const write = filesFor(t);
  const gapsIn = async (some: readonly RunEvent[]) => {
    const {type, tape} = await openRecordingFile({path: write(recordingOf(some))});
    assert.ok(type === 'run');
    tape.close();
    return tape.gaps;
  };
  assert.deepEqual(await gapsIn(unqueued), {events: 6, line: firstLine});
  const cut = renumbered(unqueued.slice(0, -2));
  assert.deepEqual(await gapsIn(cut), {events: 6, line: firstLine});
});
