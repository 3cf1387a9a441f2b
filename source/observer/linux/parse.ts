import type {Memory} from '../reader.js';

/**
 * /proc/<pid>/task/<tid>/schedstat, "73981809 10116713 79\n": ns on a core, ns ready without one, and
 * how many stretches on a core (Documentation/scheduler/sched-stats.rst); here in µs. null: not readable.
 */
export const schedstatOf = (text: string): {runUs: number; readyUs: number; stretches: number} | null => {
  const [run, ready, stretches] = text.split(' ', 3).map(figure => Number.parseInt(figure, 10));
  if (run === undefined || ready === undefined || stretches === undefined) return null;
  if (Number.isNaN(run + ready + stretches)) return null;
  return {runUs: Math.floor(run / 1000), readyUs: Math.floor(ready / 1000), stretches};
};

/**
 * /proc/<pid>/task/<tid>/stat (proc_pid_stat(5)): field 2, the name in parentheses, which may itself
 * hold parentheses and spaces; and field 39, the core last run on. null: not readable.
 */
export const statOf = (text: string): {name: string; core: number} | null => {
  const opening = text.indexOf('(');
  const closing = text.lastIndexOf(')');
  if (opening < 0 || closing < opening) return null;
  // Field 3 follows the closing parenthesis and a space.
  const core = Number.parseInt(text.slice(closing + 2).split(' ', 37)[36] ?? '', 10);
  return Number.isNaN(core) ? null : {name: text.slice(opening + 1, closing), core};
};

/** /proc/<pid>/task/<tid>/status: how often it gave its core up, and was taken off. null: not told. */
export const switchesOf = (text: string): {gaveUp: number; takenOff: number} | null => {
  const gaveUp = fieldOf(text, 'voluntary_ctxt_switches');
  const takenOff = fieldOf(text, 'nonvoluntary_ctxt_switches');
  return gaveUp === null || takenOff === null ? null : {gaveUp, takenOff};
};

/** /proc/<pid>/smaps_rollup: the proportional share of a process's memory. null: not told. */
export const shareOf = (text: string): Memory | null => memoryIn(text, 'Pss', true);

/** /proc/<pid>/status: resident memory, whoever else has it too. null: not told, as of a zombie. */
export const residentOf = (text: string): Memory | null => memoryIn(text, 'VmRSS', false);

const memoryIn = (text: string, name: string, proportional: boolean): Memory | null => {
  const kilobytes = fieldOf(text, name);
  return kilobytes === null ? null : {bytes: kilobytes * 1024, proportional};
};

/** The number behind "name:" at the start of a line. */
const fieldOf = (text: string, name: string): number | null => {
  const label = `\n${name}:`;
  const at = text.indexOf(label);
  if (at < 0) return null;
  const figure = Number.parseInt(text.slice(at + label.length, at + label.length + 24), 10);
  return Number.isNaN(figure) ? null : figure;
};
