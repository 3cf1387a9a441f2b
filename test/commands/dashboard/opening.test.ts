import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openingOf} from '../../../source/commands/dashboard/opening.js';
import {playableOf} from '../../../source/commands/dashboard/playable.js';
import {played} from '../../helpers/playback-runs.js';
import {downloads, events, wholeRun} from '../../helpers/scripted-runs.js';

/** The shares of the work that are done after each call, until all is. */
const sharesOf = (jobs: number): readonly number[] => {
  const {tape} = played(events(wholeRun(downloads({strategy: 'thread', workers: 4, jobs}))));
  const work = openingOf(playableOf(tape), 1);
  const shares = [work(0)];
  while ((shares.at(-1) ?? 1) < 1 && shares.length < 100) shares.push(work(0));
  return shares;
};

test('a long recording is opened a part at a time, each of which comes nearer', () => {
  const shares = sharesOf(6000);
  assert.equal(shares.at(-1), 1);
  assert.ok(shares.length >= 4, `${shares}`);
  for (const [i, share] of shares.entries()) assert.ok(i === 0 || share > (shares[i - 1] ?? 0), `${shares}`);
});

test('a short one is open at once', () => {
  assert.deepEqual(sharesOf(9), [1]);
});
