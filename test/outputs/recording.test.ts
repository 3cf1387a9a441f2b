import assert from 'node:assert/strict';
import {test} from 'node:test';
import {batchOf, decodeBatch, encode} from '../../source/model/event/wire.js';
import {openRecording} from '../../source/outputs/recording.js';
import {began, runOf, stamped} from '../helpers/events.js';
import {followedRun} from '../helpers/followed-run.js';
import {plan} from '../helpers/plans.js';
import {run} from '../helpers/runs.js';

/** An event as no encoder of this project writes it. */
const ODD_LINE =
  '{"at": 1.0e1, "source": "module", "seq": 1, "type": "notice", "message": "\\u0041 \\u200b"}';

test('a recording contains the lines of a run byte for byte, as its runner wrote them', async () => {
  const of = plan({strategy: 'sync', jobs: 2, size: 1000});
  const {events} = await run(of);
  const written = events.filter(({source}) => source === 'runner' || /^\d/.test(source)).map(encode);
  // With a blank after each comma, which no encoder of this project writes.
  const odd = written.map(line => (line.includes('job-started') ? line.replace(/,"/g, ', "') : line));
  const {batches, state} = await followedRun(odd, of);
  let recorded = '';
  const recording = openRecording({data: text => (recorded += text)});
  for (const batch of batches) recording.write(batch, state);
  const [header = '', ...lines] = recorded.split('\n');
  assert.equal(JSON.parse(header).format, 'kitchens-recording');
  assert.notDeepEqual(odd, written);
  assert.ok(lines.join('\n').startsWith(odd.join('')), 'lines were written anew');
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
