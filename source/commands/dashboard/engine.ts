import {availableParallelism} from 'node:os';
import type {Catalogue} from '../../model/lesson/lesson.js';
import type {Demonstrations} from '../../model/session/demonstration.js';
import type {Effect, SessionState} from '../../model/session/session.js';
import {jobsOf} from '../../model/session/settings.js';
import type {Notes} from '../../text/notes.js';
import type {Store} from '../../view/hooks/use-session.js';
import type {ExitOutcome} from '../shared/exit-outcome.js';
import {openCalibrationRunner} from './calibration-runner.js';
import type {DebugLog} from './debug-log.js';
import type {Deferred} from './deferred.js';
import {
  type DemonstrationRequest,
  openDemonstrationRunner,
  type StartDemonstration,
} from './demonstration-runner.js';
import {openExportRunner, type WriteExport} from './export-runner.js';
import type {FindSize} from './find-size.js';
import {keepWarm} from './keep-warm.js';
import {isDemonstration} from './playable.js';
import {openPlayer} from './player.js';
import type {RaceParts} from './race-runner.js';
import {REPLAYED, type Replay, withNotes} from './replayed-tape.js';
import {openResources, type Parts} from './resources.js';
import {openRunQueue, type RunRequest} from './run-queue.js';
import {openSeeker} from './seeker.js';
import {openStore} from './store.js';
import {openTapes, type Tapes} from './tapes.js';
import {growLess} from './v8-flags.js';

/** Everything of a dashboard that needs no terminal: the session, and the runs it requests. */
export type Engine = {
  readonly store: Store;
  /** The recordings of the runs of this launch. */
  readonly tapes: Tapes;
  /** The moment up to which the run in progress is known, µs since its zero; 0 where there is none. */
  nowUs(): number;
  /** Starts in advance the processes that the next run needs. */
  warm(): void;
  suspend(): void;
  resume(): void;
  /** Ends everything at once. */
  kill(): void;
};

/** From so many jobs on memory counts more than the time to clear it: a choice. */
const MANY_JOBS = 10_000;

export type EngineOptions = {
  readonly start: SessionState;
  readonly demonstrations: Demonstrations;
  /** The recording on which it opens; absent or null: none. */
  readonly replay?: Replay | null;
  importParts(): Promise<Parts>;
  importDemonstrations(race: RaceParts): Promise<StartDemonstration>;
  /** The words for notices, in the language of the screen. */
  notes(): Notes;
  readonly logAction: DebugLog['logAction'];
  readonly findSize: FindSize;
  /** @throws Error when a file of them cannot be read. */
  readLessons(): Promise<Catalogue>;
  readonly writeExport: WriteExport;
  /** Stops this process and its children, as ctrl-z does. */
  suspend(): void;
  /** Resolved when everything has ended in good order or must end at once; rejected by an error. */
  readonly exit: Pick<Deferred<ExitOutcome>, 'resolve' | 'reject'>;
};

export const openEngine = (options: EngineOptions): Engine => {
  const {start, demonstrations, importParts, importDemonstrations, notes, logAction, findSize, exit} =
    options;
  const store = openStore(start, {perform: effect => perform(effect), log: logAction, demonstrations});
  const resources = openResources(importParts, notice =>
    store.dispatch({type: 'notice', text: notice(notes())}),
  );
  const warm = (): void => resources.warm(store.state().settings);
  keepWarm(store, warm);
  const tapes = openTapes({
    stateOf(run) {
      const {shown, run: state} = store.state();
      return run === shown ? state : null;
    },
    environment: () => ({node: process.version, platform: process.platform, cores: availableParallelism()}),
  });
  const runs = openRunQueue(resources.prepare, store.dispatch, warm, tapes.add);
  const calibration = openCalibrationRunner(
    (settings, signal) => findSize(settings, () => resources.plan({settings, strategy: 'sync'}), signal),
    store.dispatch,
  );

  const demonstration = openDemonstrationRunner(
    () => importDemonstrations({...resources, findSize}),
    action => {
      if (action.type === 'facts') tapes.addFacts(action.page, action.facts);
      store.dispatch(action);
    },
  );

  const given = options.replay?.tape;
  const stage = given && isDemonstration(given) ? given : undefined;
  const replayed = given && !isDemonstration(given) ? withNotes(given) : undefined;
  const ofRun = (number: number) => (number === REPLAYED ? replayed : tapes.of(number));
  const seeker = openSeeker(
    store,
    {of: number => (number === REPLAYED ? (replayed ?? stage) : tapes.of(number))},
    runs.nowUs,
  );
  const exports = openExportRunner(
    options.writeExport,
    {
      of: ofRun,
      // Whatever starts another one leaves the replay.
      demonstration: page =>
        tapes.demonstration(page) ?? (stage?.header.demonstration === page ? stage : undefined),
    },
    store.state,
    store.dispatch,
  );
  const stopPlayer = openPlayer(store, seeker);

  const startRun = (request: RunRequest): void => {
    calibration.stop();
    if (jobsOf(request.settings, store.state().choices) >= MANY_JOBS) growLess();
    runs.start(request);
  };
  const startDemonstration = (request: DemonstrationRequest): void => {
    calibration.stop();
    demonstration.start(request);
  };
  const perform = (effect: Effect): void => {
    if (effect.type === 'start') startRun(effect);
    else if (effect.type === 'calibrate') calibration.start(effect.settings);
    else if (effect.type === 'demonstrate') startDemonstration(effect);
    else if (effect.type === 'stop-demonstration') demonstration.stop();
    else if (effect.type === 'cancel') runs.cancel();
    else if (effect.type === 'block') runs.block(effect.ms);
    else if (effect.type === 'read-lessons') readLessons();
    else if (effect.type === 'export') exports.start(effect.id);
    else if (effect.type === 'stop-export') exports.stop();
    else if (effect.type === 'seek') seeker.seek(effect);
    else if (effect.type === 'mark') seeker.mark(effect);
    else if (effect.type === 'suspend') options.suspend();
    else if (effect.type === 'quit') close(effect.reason);
    else exit.resolve(effect.reason);
  };
  const readLessons = (): void => {
    options.readLessons().then(catalogue => store.dispatch({type: 'catalogue', catalogue}), exit.reject);
  };
  const close = (outcome: ExitOutcome): void => {
    runs.cancel();
    Promise.all([exports.close(), calibration.close(), demonstration.close(), resources.close()]).then(
      () => exit.resolve(outcome),
      exit.reject,
    );
  };
  const kill = (): void => {
    exports.stop();
    stopPlayer();
    seeker.stop();
    tapes.close();
    given?.close();
    calibration.stop();
    demonstration.kill();
    resources.kill();
  };
  const suspend = (): void => {
    demonstration.suspend();
    resources.suspend();
  };
  const resume = (): void => {
    resources.resume();
    demonstration.resume();
  };
  return {store, tapes, nowUs: runs.nowUs, warm, suspend, resume, kill};
};
