import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {StrategyName} from '../../../source/model/event/plan.js';
import {strategies} from '../../../source/model/event/strategies.js';
import type {MeasuredTrial} from '../../../source/model/race/race.js';
import {raceVerdictOf} from '../../../source/model/reasons/race-verdict.js';
import {raceOf, type Scripted} from '../../helpers/scripted-races.js';
import {downloads, sums} from '../../helpers/scripted-runs.js';
import {notesOf} from '../../helpers/texts.js';

const names = strategies.map(({name}) => name);

/** A race of all strategies. */
const race = (of: (strategy: StrategyName) => Scripted) => {
  const verdict = raceVerdictOf(raceOf(names.map(of)));
  assert.ok(verdict);
  return verdict;
};

const said = (verdict: ReturnType<typeof race>, language = 'en'): string =>
  notesOf(language).race.verdict.why(verdict).join('\n');

test('downloads are I/O-bound: async wins, as its waiting overlaps in one thread', () => {
  const verdict = race(strategy => ({plan: downloads({strategy})}));
  assert.deepEqual(verdict.outcome.kind === 'fastest' && verdict.outcome.strategy, 'async');
  assert.equal(verdict.bound?.name, 'io-bound');
  assert.equal(verdict.won?.reasons[0]?.name, 'waited-in-flight');
  const held = new Map(verdict.held.map(({strategy, reasons}) => [strategy, reasons[0]?.name]));
  assert.equal(held.get('sync'), 'waited-alone');
  assert.equal(held.get('thread'), 'waited-side-by-side');
  assert.equal(verdict.advice?.strategy, 'async');
  assert.equal(verdict.advice?.workers, 9);
  const {gain, over} = verdict.advice ?? {};
  assert.equal(over?.strategy, 'sync');
  assert.ok(gain && gain.low > 8 && gain.high < 9, JSON.stringify(gain));
  assert.match(
    said(verdict),
    /I\/O-bound.*\nasync ×9: 9 jobs in flight at once: 2\.81 s of I\/O in 0\.33 s\.\n/,
  );
  assert.match(said(verdict, 'ko'), /I\/O 바운드/);
});

/** Sums: threads and processes compute side by side. */
const computing = (strategy: StrategyName, changes: object = {}): Scripted => ({
  plan: sums({strategy, ...(strategy === 'async' && {workers: 1}), ...changes}),
  shares: () => ({run: 1, ready: 0}),
});

test('sums are CPU-bound: threads and processes tie, and threads are advised as they cost less', () => {
  const verdict = race(strategy => computing(strategy));
  assert.equal(verdict.outcome.kind, 'tie');
  const front = verdict.outcome.kind === 'tie' ? verdict.outcome.entries.map(entry => entry.strategy) : [];
  assert.deepEqual([...front].sort(), ['process', 'thread']);
  assert.equal(verdict.bound?.name, 'cpu-bound');
  const {strategy, isCheapest, gain} = verdict.advice ?? {};
  assert.deepEqual([strategy, isCheapest], ['thread', true]);
  assert.ok(gain && gain.value > 3);
  assert.match(said(verdict), /^The work computes \(CPU-bound\)/);
});

test('with one lock the processes win, and threads waited for it', () => {
  const locked = ({run, ...measured}: MeasuredTrial): MeasuredTrial => ({
    ...measured,
    trial: {...measured.trial, wallMs: measured.trial.wallMs * 4},
    run: {
      ...run,
      breakdown: {
        ...run.breakdown,
        wallMs: run.breakdown.wallMs * 4,
        shares: {waiting: 0, ready: 0.01, locked: 0.74, unexplained: 0},
      },
    },
  });
  const verdict = race(strategy => ({
    ...computing(strategy, {gil: true}),
    ...(strategy === 'thread' && {changed: locked}),
  }));
  assert.equal(verdict.outcome.kind === 'fastest' && verdict.outcome.strategy, 'process');
  const thread = verdict.held.find(({strategy}) => strategy === 'thread');
  assert.deepEqual(
    thread?.reasons.map(({name}) => name),
    ['locked'],
  );
  assert.match(said(verdict), /thread ×4: One lock: .* 74 % of the time/);
});

/** Runs of computing on one core: all take as long. */
const onOneCore = (strategy: StrategyName): Scripted => ({
  plan: sums({strategy, cores: 1, workers: strategy === 'thread' || strategy === 'process' ? 4 : 1}),
  changed: measured => ({
    ...measured,
    trial: {...measured.trial, wallMs: 3600 * (1 + 0.001 * (measured.trial.order % 5))},
    run: {...measured.run, cpuMs: measured.run.breakdown.wallMs},
  }),
});

test('on one core nothing helps work that computes, which is said with its reason', () => {
  const verdict = race(onOneCore);
  assert.equal(verdict.outcome.kind === 'nothing-helps' && verdict.outcome.because.name, 'one-core');
  assert.equal(verdict.advice?.strategy, 'sync');
  assert.match(said(verdict), /^Nothing helps: the work computes \(CPU-bound\), .* one core/);
});

test('where the machine is too noisy to say whether anything helps, nothing is advised', () => {
  const verdict = race(strategy => ({
    ...onOneCore(strategy),
    changed: measured => ({
      ...measured,
      trial: {...measured.trial, wallMs: 3600 * (1 + 0.9 * ((measured.trial.order * 7) % 11) * 0.1)},
    }),
  }));
  assert.equal(verdict.outcome.kind === 'cannot-tell' && verdict.outcome.because.name, 'wide-interval');
  assert.equal(verdict.advice, null);
  assert.match(said(verdict), /^Cannot tell whether anything helps/);
});

test('jobs that end before their work does, or fail, are diagnosed before anything is advised', () => {
  const undone = race(strategy => ({
    plan: downloads({strategy}),
    changed: measured => ({...measured, run: {...measured.run, undone: 9}}),
  }));
  assert.equal(undone.outcome.kind === 'cannot-tell' && undone.outcome.because.name, 'await-missing');
  assert.equal(undone.advice, null);
  assert.match(said(undone), /9 of 9 jobs ended while timers[\s\S]*Await everything/);
  const failed = race(strategy => ({
    plan: downloads({strategy}),
    changed: measured => ({...measured, trial: {...measured.trial, failedJobs: 2}}),
  }));
  assert.match(said(failed), /2 of 9 jobs failed/);
  assert.match(said(failed, 'ko'), /실패/);
});

test('where other programs have the cores, a tie says nothing', () => {
  const verdict = race(strategy => ({
    ...onOneCore(strategy),
    changed: measured => {
      const {wallMs} = measured.run.breakdown;
      const breakdown = {
        ...measured.run.breakdown,
        othersCores: 0.8,
        readyMs: wallMs / 2,
        shares: {waiting: 0, ready: 0.5, locked: 0, unexplained: 0},
      };
      return {
        ...measured,
        trial: {...measured.trial, wallMs: 3600 * (1 + 0.001 * (measured.trial.order % 5))},
        run: {...measured.run, breakdown},
      };
    },
  }));
  assert.equal(verdict.outcome.kind === 'cannot-tell' && verdict.outcome.because.name, 'other-programs');
  assert.equal(verdict.advice, null);
  assert.match(said(verdict), /Other programs took 0\.8 of 1 core.*[\s\S]*End what else computes/);
});

test('other programs on the cores put a winner in doubt where the time without a core decides, and else do not', () => {
  const disturbed = (ready: number) =>
    race(strategy => ({
      plan: downloads({strategy}),
      changed: measured => {
        const {wallMs} = measured.run.breakdown;
        const breakdown = {
          ...measured.run.breakdown,
          othersCores: 1.6,
          readyMs: wallMs * ready,
          shares: {waiting: 0.1, ready, locked: 0, unexplained: 0},
        };
        return {...measured, run: {...measured.run, breakdown}};
      },
    }));
  // Threads take 2.8 times as long: without half of that they would still be slower, without four fifths not.
  const clear = disturbed(0.5);
  assert.equal(clear.outcome.kind === 'fastest' && clear.outcome.strategy, 'async');
  assert.equal(clear.advice?.strategy, 'async');
  const {outcome} = disturbed(0.8);
  assert.equal(outcome.kind === 'cannot-tell' && outcome.because.name, 'other-programs');
});

test('what bounds the jobs is seen where they run one at a time: overlapped waiting leaves little but computing', () => {
  const verdict = race(strategy => ({
    plan: downloads({strategy}),
    changed: measured => {
      const {wallMs} = measured.run.breakdown;
      return {...measured, run: {...measured.run, cpuMs: strategy === 'async' ? 0.7 * wallMs : 240}};
    },
  }));
  assert.equal(verdict.outcome.kind === 'fastest' && verdict.outcome.strategy, 'async');
  assert.equal(verdict.bound?.name, 'io-bound');
});

test('one job of many that leaves a timer behind puts nothing in doubt: a library may keep it', () => {
  const verdict = race(strategy => ({
    plan: downloads({strategy}),
    changed: measured => ({...measured, run: {...measured.run, undone: 1}}),
  }));
  assert.equal(verdict.outcome.kind, 'fastest');
});

test('with too few rounds for an interval the verdict says that it cannot tell', () => {
  const result = raceOf(names.map(strategy => ({plan: downloads({strategy})})));
  const few = {
    ...result,
    contestants: result.contestants.map(one => ({...one, verdict: 'unknown' as const, ratio: null})),
  };
  const verdict = raceVerdictOf(few);
  assert.equal(verdict?.outcome.kind, 'cannot-tell');
  assert.deepEqual(raceVerdictOf({...result, contestants: []}), null);
});
