import type {ExportId, WrittenFile} from '../../model/export/exports.js';
import {describeFailure, failing} from '../../model/failure/failure.js';
import type {Moment} from '../../model/session/moment.js';
import {type PageId, topOf} from '../../model/session/page-stack.js';
import type {Action, SessionState} from '../../model/session/session.js';
import type {DemonstrationTape} from '../../recordings/demonstrations.js';
import type {Tape} from '../../recordings/tape.js';

/** What an export is made of, and what it reports meanwhile. */
export type ExportRequest = {
  readonly id: ExportId;
  readonly picture: Moment;
  readonly tape: Tape | undefined;
  /** That of the demonstration that is shown. */
  readonly demonstration: DemonstrationTape | undefined;
  readonly onPart: (share: number) => void;
  readonly signal: AbortSignal;
};

/** Writes the files of an export. @throws Error when it cannot. */
export type WriteExport = (request: ExportRequest) => Promise<readonly WrittenFile[]>;

/** The exports of a dashboard, one at a time. */
export type ExportRunner = {
  start(id: ExportId): void;
  /** Gives up the one in progress: nothing of it stays. */
  stop(): void;
  /** The same; resolves when it is done. */
  close(): Promise<void>;
};

/** What the system says of a folder and of a disk, for which there are words. */
const REASONS: Readonly<Record<string, 'folder-unwritable' | 'folder-gone' | 'disk-full'>> = {
  EACCES: 'folder-unwritable',
  EPERM: 'folder-unwritable',
  EROFS: 'folder-unwritable',
  ENOENT: 'folder-gone',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
};

const unwritten = (error: unknown): unknown => {
  const {code = ''} = error as NodeJS.ErrnoException;
  const reason = Object.hasOwn(REASONS, code) ? REASONS[code] : undefined;
  return reason === undefined ? error : failing(code, reason, {});
};

/** Steps of progress that are reported: each one paints a frame. */
const STEPS = 20;

/** The recordings of runs by their numbers, and of demonstrations by their pages. */
export type TapesOf = {
  of(number: number): Tape | undefined;
  demonstration(page: PageId): DemonstrationTape | undefined;
};

/** Opens them. For each that starts an action `exported` follows. */
export const openExportRunner = (
  write: WriteExport,
  tapes: TapesOf,
  state: () => SessionState,
  dispatch: (action: Action) => void,
): ExportRunner => {
  let stopping = new AbortController();
  let present: Promise<void> = Promise.resolve();

  const perform = async (id: ExportId, picture: Moment, signal: AbortSignal): Promise<void> => {
    let lastStep = 0;
    const onPart = (share: number): void => {
      const step = Math.floor(share * STEPS);
      if (step > lastStep && step < STEPS) dispatch({type: 'export-part', share: step / STEPS});
      lastStep = step;
    };
    try {
      const {playback, shown, pages} = picture.session;
      const tape = tapes.of(playback?.tape ?? shown);
      const demonstration = tapes.demonstration(topOf(pages).id);
      const files = await write({id, picture, tape, demonstration, onPart, signal});
      dispatch({type: 'exported', result: {id, files}});
    } catch (error) {
      const result = signal.aborted
        ? {id, stopped: true as const}
        : {id, failure: describeFailure(unwritten(error))};
      dispatch({type: 'exported', result});
    }
  };
  const stop = (): void => stopping.abort();
  return {
    start(id) {
      const {pictured} = state();
      if (pictured === null) return;
      stopping = new AbortController();
      present = perform(id, pictured, stopping.signal);
    },
    stop,
    async close() {
      stop();
      await present;
    },
  };
};
