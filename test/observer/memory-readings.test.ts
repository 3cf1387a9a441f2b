import assert from 'node:assert/strict';
import {test} from 'node:test';
import {HAS_THREAD_FIGURES, observe, openedFacts, startThreadedChild} from '../helpers/observed.js';

const ON_LINUX = {skip: !HAS_THREAD_FIGURES && 'this system does not report the figures of threads'};

test('memory is read once a second at most', ON_LINUX, async t => {
  const {child, pid, busy, idle} = await startThreadedChild();
  t.after(() => child.kill('SIGKILL'));
  const {report, of, until, close} = observe();
  report(...openedFacts(pid, [busy, idle]));
  await until(() => of('memory').length > 1);
  close();
  const [first, second] = of('memory');
  assert.ok(first && second && second.at - first.at >= 1_000_000);
  assert.ok(first.bytes > 1e6 && typeof first.proportional === 'boolean');
});
