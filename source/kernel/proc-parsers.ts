/** Parsers of Linux's files in /proc/<pid> and /proc/<pid>/task/<tid>. Each returns null where the value is missing. */

/**
 * schedstat, "73981809 10116713 79\n": ns on a core, ns ready to run without a core, and the number of time slices
 * (Documentation/scheduler/sched-stats.rst). Times are converted to µs.
 */
export const parseSchedstat = (text: string): {runUs: number; readyUs: number; timeSlices: number} | null => {
  const second = text.indexOf(' ') + 1;
  const third = text.indexOf(' ', second) + 1;
  if (second === 0 || third === 0) return null;
  const runUs = Math.floor(Number.parseInt(text, 10) / 1000);
  const readyUs = Math.floor(Number.parseInt(text.slice(second), 10) / 1000);
  const timeSlices = Number.parseInt(text.slice(third), 10);
  return Number.isNaN(runUs + readyUs + timeSlices) ? null : {runUs, readyUs, timeSlices};
};

/**
 * stat (proc_pid_stat(5)): field 2 is the name in parentheses, which may itself contain parentheses and spaces;
 * field 39 is the core on which the thread ran last.
 */
export const parseStat = (text: string): {name: string; core: number} | null => {
  const opening = text.indexOf('(');
  const closing = text.lastIndexOf(')');
  if (opening < 0 || closing < opening) return null;
  const core = Number.parseInt(text.slice(startOfField(text, closing, 39)), 10);
  return Number.isNaN(core) ? null : {name: text.slice(opening + 1, closing), core};
};

/** stat of a process: its parent and its process group (fields 4 and 5); null for a zombie, too. */
export const parseGroup = (text: string): {parent: number; group: number} | null => {
  const found = /\) ([A-Za-z]) (\d+) (\d+) /.exec(text.slice(text.lastIndexOf(')')));
  if (found === null || found[1] === 'Z' || found[1] === 'X') return null;
  return {parent: Number(found[2]), group: Number(found[3])};
};

/** stat, field 3: whether the thread sleeps until something has come; S can be interrupted, D cannot. */
export const parseIsAsleep = (text: string): boolean => /[SD]/.test(text[text.lastIndexOf(')') + 2] ?? '');

/** Offset of a field of stat, given where field 2 ends; the text's length where there is no such field. */
const startOfField = (text: string, endOfSecond: number, wanted: number): number => {
  let from = endOfSecond;
  for (let field = 2; field < wanted; field++) {
    const space = text.indexOf(' ', from + 1);
    if (space < 0) return text.length;
    from = space;
  }
  return from + 1;
};

/** status of a thread: voluntary context switches (it began to wait) and involuntary ones (it was preempted). */
export const parseContextSwitches = (text: string): {gaveUp: number; takenOff: number} | null => {
  const gaveUp = numberAfter(text, 'voluntary_ctxt_switches');
  const takenOff = numberAfter(text, 'nonvoluntary_ctxt_switches');
  return gaveUp === null || takenOff === null ? null : {gaveUp, takenOff};
};

/** smaps_rollup: proportional set size in bytes; a page that several processes share counts in parts. */
export const parseProportionalBytes = (text: string): number | null => bytesAfter(text, 'Pss');

/** status of a process: resident set size in bytes, shared pages included; null for a zombie. */
export const parseResidentBytes = (text: string): number | null => bytesAfter(text, 'VmRSS');

const bytesAfter = (text: string, name: string): number | null => {
  const kilobytes = numberAfter(text, name);
  return kilobytes === null ? null : kilobytes * 1024;
};

/** The number after "name:" at the start of a line. */
const numberAfter = (text: string, name: string): number | null => {
  const label = `\n${name}:`;
  const at = text.indexOf(label);
  if (at < 0) return null;
  const value = Number.parseInt(text.slice(at + label.length, at + label.length + 24), 10);
  return Number.isNaN(value) ? null : value;
};
