/** The commands of the command line. */
export type CommandName =
  | 'dashboard'
  | 'run'
  | 'replay'
  | 'race'
  | 'assert'
  | 'export'
  | 'lesson'
  | 'notes'
  | 'market'
  | 'init'
  | 'complete';

/** The commands that run jobs. */
export const RUNNING: readonly CommandName[] = ['dashboard', 'run', 'race', 'assert'];
