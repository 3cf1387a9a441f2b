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

/** What the kernel says of a thread: it sleeps until something has come; has or wants a core; or neither, as one that is stopped. */
export type Scheduling = 'asleep' | 'runnable' | 'other';

const SCHEDULING: Readonly<Record<string, Scheduling>> = {S: 'asleep', D: 'asleep', R: 'runnable'};

/** stat, field 3; of S and D, which are both asleep, the first can be interrupted. */
export const parseScheduling = (text: string): Scheduling =>
  SCHEDULING[text[text.lastIndexOf(')') + 2] ?? ''] ?? 'other';

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

/** Times in /proc/stat and /proc/<pid>/stat are in ticks of USER_HZ, 100 a second on every architecture that Node runs on. */
const TICK_US = 10_000;

/**
 * /proc/stat (proc_stat(5)): time in which these cores were not idle, µs since the start of the machine: user, nice,
 * system, interrupts, and what other machines on the same host took.
 */
export const parseBusyUs = (text: string, cores: readonly number[]): number | null => {
  let ticks: number | null = null;
  for (const [, core, times = ''] of text.matchAll(/^cpu(\d+) (.*)$/gm)) {
    if (!cores.includes(Number(core))) continue;
    const [user = 0, nice = 0, system = 0, , , irq = 0, softIrq = 0, steal = 0] = times
      .split(' ')
      .map(Number);
    ticks = (ticks ?? 0) + user + nice + system + irq + softIrq + steal;
  }
  return ticks === null ? null : ticks * TICK_US;
};

/** stat, fields 14 to 17: user and system time of a process and of its children that have ended, µs. */
export const parseFamilyCpuUs = (text: string): number | null => {
  const closing = text.lastIndexOf(')');
  const ticks = text
    .slice(startOfField(text, closing, 14))
    .split(' ', 4)
    .reduce((sum, field) => sum + Number(field), 0);
  return text === '' || Number.isNaN(ticks) ? null : ticks * TICK_US;
};

/** The numbers in a list such as `0-3,8` (cpuset(7), "List format"). */
export const parseCpuList = (list: string): readonly number[] =>
  list.split(',').flatMap(range => {
    const [from = 0, to = from] = range.split('-').map(Number);
    return Array.from({length: to - from + 1}, (_, i) => from + i);
  });
