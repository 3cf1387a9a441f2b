import assert from 'node:assert/strict';
import {test} from 'node:test';
import {coverageOf, keptCoverage} from '../../../source/model/timeline/coverage.js';
import type {Interval} from '../../../source/model/timeline/intervals.js';
import {randomFrom} from '../../helpers/random.js';

/** Intervals in order of time and without overlap; some touch, some have no length. */
const someIntervals = (seed: number): readonly Interval[] => {
  const random = randomFrom(seed);
  let reached = 0;
  return Array.from({length: random.below(12)}, () => {
    const from = reached + random.below(4);
    reached = from + random.below(6);
    return {from, to: reached};
  });
};

test('intervals that are kept cover as much, up to each moment, as those that are walked through', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const intervals = someIntervals(seed);
    const kept = keptCoverage(intervals);
    const random = randomFrom(1000 + seed);
    for (let us = 0; us < 70; us += 3) {
      const upTo = intervals.flatMap(({from, to}) => (from < us ? [{from, to: Math.min(to, us)}] : []));
      const moments = Array.from({length: 6}, () => random.below(70)).sort((a, b) => a - b);
      const [walked, found] = [coverageOf(upTo), kept.upTo(us)];
      assert.deepEqual(found.between(moments), walked.between(moments), `${seed} ${us} ${moments}`);
      const [walks, finds] = [walked.inTurn(), found.inTurn()];
      for (const moment of moments) assert.equal(finds(moment), walks(moment), `${seed} ${us} ${moment}`);
      const ends = intervals.flatMap(({to}) => (to <= us ? [to] : []));
      assert.equal(kept.latestEnd(us), Math.max(Number.NEGATIVE_INFINITY, ...ends));
    }
  }
});
