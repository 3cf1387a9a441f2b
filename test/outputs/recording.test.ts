import assert from 'node:assert/strict';
import {test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {batchOf, decodeBatch} from '../../source/model/event/wire.js';
import {reduce} from '../../source/model/run/reduce.js';
import type {RunState} from '../../source/model/run/run-state.js';
import {openRecording} from '../../source/outputs/recording.js';
import {openRunners} from '../../source/runner/client.js';
import {began, runOf, stamped} from '../helpers/events.js';
import {fixture, plan} from '../helpers/plans.js';

/** An event as no encoder of this project writes it. */
const ODD_LINE =
  '{"at": 1.0e1, "source": "module", "seq": 1, "type": "notice", "message": "\\u0041 \\u200b"}';

test('a recording contains the lines of a run byte for byte, from the executor to the file', async () => {
  const module = pathToFileURL(fixture('modules/writes-event-line.mjs')).href;
  const runners = openRunners();
  let sent = '';
  let recorded = '';
  let state: RunState | null = null;
  const recording = openRecording({data: text => (recorded += text)});
  const modulePlan = plan({strategy: 'process', workload: 'module', module, workers: 1, jobs: 1});
  await runners.start(modulePlan, batch => {
    sent += batch.lines;
    state = reduce(state, batch.events);
    if (state) recording.write(batch, state);
  }).done;
  await runners.close();
  const [header = '', ...lines] = recorded.split('\n');
  assert.equal(JSON.parse(header).format, 'kitchens-recording');
  assert.equal(lines.join('\n'), sent);
  assert.ok(lines.includes(ODD_LINE), 'the line of the executor was written anew');
});

test('events in another form of JSON keep it', () => {
  const run = runOf([[0, began({strategy: 'process'})]]);
  let recorded = '';
  openRecording({data: text => (recorded += text)}).write(decodeBatch(`${ODD_LINE}\n`), run);
  assert.equal(recorded.split('\n')[1], ODD_LINE);
});

test('no line contains unprintable characters: they are escaped where the event is encoded', () => {
  const text = 'a\u007fb\u0085c\u200bd\u2028e\u001b[31m';
  const {events, lines} = batchOf(stamped([[1, {type: 'output', stream: 'stdout', text}]]));
  assert.match(lines, /^[ -~]*\n$/);
  assert.deepEqual(decodeBatch(lines).events, events);
});
