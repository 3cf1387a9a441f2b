import assert from 'node:assert/strict';
import {test} from 'node:test';
import {AUDIENCE, withPrediction} from '../../../source/model/event/audience.js';
import type {Prediction} from '../../../source/model/event/prediction.js';
import {batchOf, decodeBatch, type EventBatch} from '../../../source/model/event/wire.js';
import {reduce} from '../../../source/model/run/reduce.js';
import type {RunState} from '../../../source/model/run/run-state.js';
import {openRecording} from '../../../source/outputs/recording.js';
import {downloads, events, wholeRun} from '../../helpers/scripted-runs.js';

const all = events(wholeRun(downloads({strategy: 'async'})));
/** A beginning alone, then the rest. */
const batches = [batchOf(all.slice(0, 1)), batchOf(all.slice(1))];
const predictions: readonly Prediction[] = [
  {lesson: 'kitchens', step: 3, before: [2, 0, 11], after: [9, 0, 4]},
  {lesson: 'race', step: 1, before: [0, 1], after: [1, 0], guessMs: 1500},
  {lesson: 'own\u001b[31m', step: 1, skipped: true},
  {
    lesson: 'own',
    step: 1,
    asked: {
      title: {en: 'own', ko: '내 수업'},
      watch: {en: 'what?'},
      question: {en: 'how long?'},
      answers: [
        {text: {en: 'short'}, when: {wallMs: {to: 9}}, isRight: false},
        {text: {en: 'long'}, when: {}, isRight: true},
      ],
    },
    before: [1, 0],
    after: [0, 1],
  },
];

/** The events after a recording was written and read again. */
const recorded = (sent: readonly EventBatch[]): EventBatch => {
  let text = '';
  let state: RunState | null = null;
  const recording = openRecording({data: piece => (text += piece)});
  for (const batch of sent) {
    state = reduce(state, batch.events);
    if (state) recording.write(batch, state);
  }
  return decodeBatch(text.slice(text.indexOf('\n') + 1));
};

for (const prediction of predictions)
  test(`a prediction is recorded with its run: ${'skipped' in prediction ? 'none' : 'hands'}`, () => {
    const sent = batches.map(withPrediction(prediction));
    const {events: read, lines} = recorded(sent);
    assert.equal(lines, sent.map(batch => batch.lines).join(''));
    assert.match(lines, /^[ -~가-힣\n]*$/);
    assert.deepEqual(
      read,
      sent.flatMap(batch => batch.events),
    );
    const note = {at: 0, source: AUDIENCE, seq: 1, type: 'note', prediction};
    assert.deepEqual([read[0]?.type, read[1]], ['run-started', note]);
    const [first, second, ...rest] = read;
    assert.deepEqual([first, ...rest], all);
    assert.ok(second);

    const [before, after] = [reduce(null, all), reduce(null, read)];
    assert.deepEqual(after?.prediction, prediction);
    assert.deepEqual(
      {...after, prediction: null, latestSeq: null},
      {...before, prediction: null, latestSeq: null},
    );
  });

test('the lines of a run without a prediction stay the same bytes, and so do all others', () => {
  assert.equal(withPrediction(undefined)(batches[0] as EventBatch), batches[0]);
  const add = withPrediction(predictions[0]);
  const early = decodeBatch('{"at": 0e1, "source": "screen", "seq": 1, "type": "output"}\n');
  assert.equal(add(early), early);
  add(batches[0] as EventBatch);
  assert.equal(add(batches[0] as EventBatch), batches[0], 'it is said once');
});
