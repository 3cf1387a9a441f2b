import type {Entry} from '../model/race/race.js';
import type {Reason} from '../model/reasons/run-verdict.js';
import type {Gaps} from '../model/recording/problem.js';
import type {LaneState} from '../model/timeline/span.js';

/** The figures of a run that its exports list, in their order. */
export const exportFigures = [
  'wall',
  'startup',
  'jobs',
  'cpu',
  'cores',
  'memory',
  'proportional',
  'sessions',
  'connections',
  'switches',
] as const;

export type ExportFigure = (typeof exportFigures)[number];

/** What a table of executors tells of each. */
export const executorColumns = [
  'executor',
  'jobs',
  'running',
  'ready',
  'blocked',
  'inFlight',
  'locked',
  'transport',
  'idle',
  'unexplained',
  'cpu',
  'loopTicks',
] as const;

export type ExportExecutorColumn = (typeof executorColumns)[number];

/** What a table of jobs tells of each. */
export const jobColumns = [
  'job',
  'label',
  'executor',
  'session',
  'began',
  'waited',
  'took',
  'state',
  'result',
] as const;

export type ExportJobColumn = (typeof jobColumns)[number];

/** What a picture says of one part of a lane; moments and times in ms since the first job was queued. */
export type SpokenSpan = {
  readonly row: string;
  readonly state: LaneState;
  /** Another word for the state; null where the usual one holds. */
  readonly word: string | null;
  readonly job: number | null;
  readonly fromMs: number;
  readonly toMs: number;
};

/** What a page or a handout about a run says beside what the screen does. */
export type ExportText = {
  /** thread ×4. */
  readonly strategy: (entry: Entry) => string;
  readonly titles: Readonly<
    Record<
      'figures' | 'picture' | 'legend' | 'executors' | 'jobs' | 'why' | 'discuss' | 'predicted' | 'about',
      string
    >
  >;
  readonly figures: Readonly<Record<ExportFigure, string>>;
  /** What a figure counts. */
  readonly meanings: Readonly<Record<ExportFigure, string>>;
  readonly executorColumns: Readonly<Record<ExportExecutorColumn, string>>;
  readonly jobColumns: Readonly<Record<ExportJobColumn, string>>;
  /** So many of them; a word where all ended well. */
  readonly jobs: (total: number, finished: number, failed: number, cancelled: number) => string;
  /** Events are missing within the recording. */
  readonly gaps: (gaps: Gaps) => string;
  /** How so many jobs of all ended is missing in the recording. */
  readonly untoldEnds: (count: number, total: number) => string;
  /** The recording ends at this moment of the run, ms, which went on. */
  readonly cut: (ms: number) => string;
  readonly switches: (gaveUp: number, takenOff: number) => string;
  /** Cores used on average. */
  readonly cores: (used: number, of: number) => string;
  /** So many at most. */
  readonly most: (count: number) => string;
  readonly notMeasured: string;
  readonly reason: (reason: Reason) => string;
  /** What to try where it holds; null where nothing follows from it. */
  readonly remedy: (reason: Reason) => string | null;
  readonly span: (span: SpokenSpan) => string;
  /** What a reader of the page can do with the picture. */
  readonly pictureKeys: string;
  /** Above the picture, for those who do not see it. */
  readonly pictureLabel: (rows: number) => string;
  /** The picture is drawn in so many steps: what is shorter stands with its neighbours. */
  readonly pictureSteps: (stepMs: number) => string;
  /** Rows of a table that are not there. */
  readonly moreJobs: (count: number) => string;
  readonly moreRows: (count: number) => string;
  readonly lesson: (title: string) => string;
  readonly watch: string;
  /** A class was asked, and no hands were counted. */
  readonly notVoted: string;
  readonly environment: (node: string, platform: string, cores: number) => string;
  /** When the run was, as its recording says. */
  readonly began: (moment: string) => string;
  /** Where the file comes from. */
  readonly made: string;
};
