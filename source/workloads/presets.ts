import type {Plan} from '../model/event/plan.js';

/** A workload with settings, under a name of its own. */
export type Preset = {
  readonly name: string;
  /** A row of the workload table. */
  readonly workload: string;
  /** The values that differ from that row's. */
  readonly overrides: Readonly<Partial<Pick<Plan, 'jobs' | 'size' | 'arithmetic' | 'latencyMs'>>>;
  /** How many addresses the jobs use in rotation; 0 where the workload needs none. */
  readonly addresses: number;
};

/** The reference programs of the course: adding a preset is adding a row. */
export const PRESETS: readonly Preset[] = [
  // Three addresses, three times each.
  {name: 'course-io', workload: 'download', overrides: {jobs: 9}, addresses: 3},
  // n = 3,000,000 + 0 … 29, with integers like Python's.
  {
    name: 'course-cpu',
    workload: 'sum',
    overrides: {jobs: 30, size: 3_000_000, arithmetic: 'bigint'},
    addresses: 0,
  },
];

/** The preset of that name, if there is one. */
export const presetNamed = (name: string): Preset | undefined => PRESETS.find(preset => preset.name === name);

/** Their names, in the order of the table. */
export const presetNames = (): readonly string[] => PRESETS.map(({name}) => name);
