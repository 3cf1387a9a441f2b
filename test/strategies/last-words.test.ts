import assert from 'node:assert/strict';
import {test} from 'node:test';
import {withoutLastWords} from '../../source/strategies/last-words.js';
import {modulePlan} from '../helpers/plans.js';
import {run} from '../helpers/runs.js';

const passedOn = (text: string, size: number): string => {
  let passed = '';
  const words = withoutLastWords(piece => {
    passed += piece;
  });
  for (let at = 0; at < text.length; at += size) words.take(text.slice(at, at + size));
  words.end();
  return passed;
};

test('what the runtime reports of its abort is left out, in pieces of any size', () => {
  const said = 'careful\n-- not a report\n<--- nor this\n';
  for (const size of [1, 2, 7, 1000]) {
    for (const beginning of ['<--- Last few GCs --->', '----- Native stack trace -----'])
      assert.equal(passedOn(`${said}${beginning}\n\n 1: 0xd3a3c0  [/usr/bin/node]\n`, size), said);
    assert.equal(passedOn(`${said}-----`, size), `${said}-----`, 'what might have begun one is not lost');
  }
});

test('a process that aborts prints no addresses; its failure says how it ended', async () => {
  const {state, of} = await run(modulePlan('aborts', {strategy: 'process', jobs: 2, workers: 2}));
  assert.equal(state.jobs[1]?.error?.fields.end, 'SIGABRT');
  for (const {text} of of('output')) assert.doesNotMatch(text, /stack trace|0x[0-9a-f]{4}/);
});
