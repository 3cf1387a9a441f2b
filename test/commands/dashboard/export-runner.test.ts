import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openExportRunner} from '../../../source/commands/dashboard/export-runner.js';
import type {Action, SessionState} from '../../../source/model/session/session.js';
import {audience} from '../../helpers/audience.js';

const pictured: SessionState = {...audience(null), pictured: {session: audience(null), nowUs: 0}};
const noTapes = {of: () => undefined, demonstration: () => undefined};

test('an export that is stopped ends as stopped, and the next one is not', async () => {
  const actions: Action[] = [];
  const runner = openExportRunner(
    ({signal, id}) =>
      id === 'md'
        ? Promise.resolve([])
        : new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    noTapes,
    () => pictured,
    action => void actions.push(action),
  );
  runner.start('cast');
  runner.stop();
  await runner.close();
  assert.deepEqual(actions, [{type: 'exported', result: {id: 'cast', stopped: true}}]);
  runner.start('md');
  await new Promise(setImmediate);
  assert.deepEqual(actions[1], {type: 'exported', result: {id: 'md', files: []}});
});

test('what breaks by itself is a failure', async () => {
  const actions: Action[] = [];
  const runner = openExportRunner(
    () => Promise.reject(new Error('full')),
    noTapes,
    () => pictured,
    action => void actions.push(action),
  );
  runner.start('cast');
  await new Promise(setImmediate);
  const [action] = actions;
  assert.ok(action?.type === 'exported' && 'failure' in action.result);
});

test('a folder or a disk that takes no file is named in words, not by a path of our own', async () => {
  const actions: Action[] = [];
  for (const code of ['EACCES', 'ENOSPC']) {
    const error = Object.assign(new Error(`${code}: no, open '/talk/x.svg.7.tmp'`), {code, syscall: 'open'});
    const runner = openExportRunner(
      () => Promise.reject(error),
      noTapes,
      () => pictured,
      action => void actions.push(action),
    );
    runner.start('svg');
    await new Promise(setImmediate);
  }
  const reasons = actions.map(
    action => action.type === 'exported' && 'failure' in action.result && action.result.failure.reason,
  );
  assert.deepEqual(reasons, ['folder-unwritable', 'disk-full']);
});
