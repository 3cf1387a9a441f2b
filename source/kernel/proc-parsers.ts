/** What stands in Linux's files of /proc/<pid> and /proc/<pid>/task/<tid>; null: not readable, or not told. */

/**
 * schedstat, "73981809 10116713 79\n": ns on a core, ns ready without one, and how many stretches on a core
 * (Documentation/scheduler/sched-stats.rst); here in µs.
 */
export const schedstatOf = (text: string): {runUs: number; readyUs: number; stretches: number} | null => {
  const second = text.indexOf(' ') + 1;
  const third = text.indexOf(' ', second) + 1;
  if (second === 0 || third === 0) return null;
  const runUs = Math.floor(Number.parseInt(text, 10) / 1000);
  const readyUs = Math.floor(Number.parseInt(text.slice(second), 10) / 1000);
  const stretches = Number.parseInt(text.slice(third), 10);
  return Number.isNaN(runUs + readyUs + stretches) ? null : {runUs, readyUs, stretches};
};

/**
 * stat (proc_pid_stat(5)): field 2, the name in parentheses, which may itself hold parentheses and spaces;
 * and field 39, the core last run on.
 */
export const statOf = (text: string): {name: string; core: number} | null => {
  const opening = text.indexOf('(');
  const closing = text.lastIndexOf(')');
  if (opening < 0 || closing < opening) return null;
  const core = Number.parseInt(text.slice(fieldFrom(text, closing, 39)), 10);
  return Number.isNaN(core) ? null : {name: text.slice(opening + 1, closing), core};
};

/** Where a field of stat begins, given where field 2 ends; behind the text where there is none. */
const fieldFrom = (text: string, second: number, wanted: number): number => {
  let from = second;
  for (let field = 2; field < wanted; field++) {
    const space = text.indexOf(' ', from + 1);
    if (space < 0) return text.length;
    from = space;
  }
  return from + 1;
};

/** status of a thread: how often it gave its core up (to wait), and how often it was taken off. */
export const switchesOf = (text: string): {gaveUp: number; takenOff: number} | null => {
  const gaveUp = figureOf(text, 'voluntary_ctxt_switches');
  const takenOff = figureOf(text, 'nonvoluntary_ctxt_switches');
  return gaveUp === null || takenOff === null ? null : {gaveUp, takenOff};
};

/** smaps_rollup: a process's memory, pages that several share counted in parts, bytes. */
export const proportionalBytesOf = (text: string): number | null => bytesOf(text, 'Pss');

/** status of a process: resident memory, whoever else has it too, bytes; null for a zombie. */
export const residentBytesOf = (text: string): number | null => bytesOf(text, 'VmRSS');

const bytesOf = (text: string, name: string): number | null => {
  const kilobytes = figureOf(text, name);
  return kilobytes === null ? null : kilobytes * 1024;
};

/** The number behind "name:" at the start of a line. */
const figureOf = (text: string, name: string): number | null => {
  const label = `\n${name}:`;
  const at = text.indexOf(label);
  if (at < 0) return null;
  const figure = Number.parseInt(text.slice(at + label.length, at + label.length + 24), 10);
  return Number.isNaN(figure) ? null : figure;
};
