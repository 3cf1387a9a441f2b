import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {RunEvent} from '../../../source/model/event/event.js';
import {eventReader} from '../../../source/model/event/event-reader.js';
import {encode, lineSplitter} from '../../../source/model/event/wire.js';

const event: RunEvent = {type: 'job-cancelled', job: 1, at: 5, source: 'runner', seq: 1};

const openReader = () => {
  const heard = {events: [] as RunEvent[], foreign: 0, forged: 0};
  const read = eventReader({
    take(taken, line) {
      assert.equal(line, encode(taken));
      heard.events.push(taken);
    },
    fits: ({seq}) => seq < 10,
    onForeign() {
      heard.foreign += 1;
    },
    onForged() {
      heard.forged += 1;
    },
  });
  return {heard, read};
};

test('lines that are no events are left out, which is said once', () => {
  const {heard, read} = openReader();
  read(`null\n{"type":"nonsense"}\n\u001b[31mraw\n${encode(event)}"text"\n`);
  assert.deepEqual(heard, {events: [event], foreign: 1, forged: 0});
});

for (const [what, line] of [
  [
    'has the stamp of an event and not its fields',
    '{"at":1,"source":"runner","seq":2,"type":"job-cancelled"}\n',
  ],
  ['does not fit', encode({...event, seq: 10})],
] as const)
  test(`nothing is taken after a line that ${what}`, () => {
    const {heard, read} = openReader();
    read(encode(event));
    read(line);
    read(`${line}${encode({...event, seq: 3})}`);
    assert.deepEqual(heard, {events: [event], foreign: 0, forged: 1});
  });

test('a line that never ends is left out, and keeps no memory', () => {
  const lines: string[] = [];
  let tooLong = 0;
  const read = lineSplitter(
    line => lines.push(line),
    () => {
      tooLong += 1;
    },
    10,
  );
  for (const chunk of ['fir', 'st\nsec', 'ond', ' is far', ' too long', '\n', '\nthi', 'rd\nfourth\n'])
    read(chunk);
  assert.deepEqual(lines, ['first', 'third', 'fourth']);
  assert.equal(tooLong, 1);
});
