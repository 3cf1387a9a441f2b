import {race} from '../../source/model/race/demonstration.js';
import type {RaceFact, RaceKind, RaceSettings} from '../../source/model/race/facts.js';
import type {Entry, MeasuredTrial} from '../../source/model/race/race.js';
import {raceResultOf} from '../../source/model/race/result.js';
import {roundOrder, WARM_UP} from '../../source/model/race/schedule.js';
import {measuredTrial} from '../../source/model/race/trial.js';
import {openPage, stackOf} from '../../source/model/session/page-stack.js';
import {audience} from './audience.js';
import type {Shot} from './frames.js';
import {downloads, events, runAt, type TimedFact, wholeRun} from './scripted-runs.js';

/** The facts of a run of an entry in a round: jobs of 300 ms and a few more or less. */
const runFacts = ({strategy, workers}: Entry, round: number): readonly TimedFact[] =>
  wholeRun(downloads({strategy, workers}), 300 + 3 * round);

const environment = {
  node: 'v20.18.1',
  platform: 'linux',
  arch: 'x64',
  cpuModel: null,
  cores: 4,
  quotaCores: null,
  load: null,
  began: '2026-01-01T00:00:00.000Z',
};

/** A race of so many rounds after the warm-up, and so many trials of one more. */
export const raceFacts = (kind: RaceKind, rounds: number, more = 0): readonly RaceFact[] => {
  const settings = race.settingsFor?.(race.start, {kind}, audience(null, [])) as RaceSettings;
  const {entries, seed, minRuns} = settings;
  const facts: RaceFact[] = [{type: 'started', at: 0, settings}];
  const trials: MeasuredTrial[] = [];
  const {strategy: _, workers: __, ...work} = downloads({strategy: 'sync'});
  const known = (isOver: boolean) =>
    raceResultOf({
      work,
      seed,
      minRuns,
      environment,
      entries,
      trials,
      end: isOver ? 'known' : null,
      failure: null,
    });
  for (let round = WARM_UP; round <= rounds + 1; round++) {
    const order = roundOrder(entries, round, seed);
    for (const entry of round <= rounds ? order : order.slice(0, more)) {
      const at = facts.length * 1000;
      const timed = runFacts(entry, round);
      facts.push(
        {type: 'trial', at, entry, round, remaining: {leastMs: 12_000, mostMs: 20_000}},
        {type: 'events', at, events: events(timed)},
      );
      trials.push(measuredTrial(runAt(timed), round, trials.length + 1));
      facts.push({type: 'measured', at, result: known(false)});
    }
  }
  if (more > 0) return facts.slice(0, -1);
  const at = facts.length * 1000;
  return [...facts, {type: 'measured', at, result: known(true)}, {type: 'finished', at, outcome: 'finished'}];
};

const shot = (facts: readonly RaceFact[]): Shot => ({
  session: audience(null, [], {
    pages: openPage(stackOf('lanes'), 'race'),
    demonstrations: {race: race.fold(race.start, facts)},
    demonstrating: 'race',
  }),
  nowMs: 0,
});

/** Pages of a race, by name. */
export const raceScenes: Readonly<Record<string, () => Shot>> = {
  'race-ready': () => shot([]),
  'race-live': () => shot(raceFacts('strategies', 2, 2)),
  'race-over': () => shot(raceFacts('strategies', 7)),
  'race-sweep': () => shot(raceFacts('thread', 7)),
};
