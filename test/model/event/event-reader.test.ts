import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {RunEvent} from '../../../source/model/event/event.js';
import {encode, eventReader} from '../../../source/model/event/wire.js';

test('lines that are no events are left out, which is said once', () => {
  const event: RunEvent = {type: 'job-cancelled', job: 1, at: 5, source: 'runner', seq: 1};
  const events: RunEvent[] = [];
  let said = 0;
  const read = eventReader(
    (taken, line) => {
      assert.equal(line, encode(taken));
      events.push(taken);
    },
    () => {
      said += 1;
    },
  );
  read(`null\n{"type":"nonsense"}\n\u001b[31mraw\n${encode(event)}"text"\n`);
  assert.deepEqual(events, [event]);
  assert.equal(said, 1);
});
