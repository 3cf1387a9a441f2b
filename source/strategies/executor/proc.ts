/** Reads the files of /proc/<pid>/task/<tid> without regular expressions: it is done at every boundary. */

/** schedstat: time on a core and time ready without one (ns in the file, µs here), stretches on a core. */
export const schedstatOf = (text: string): {runUs: number; readyUs: number; slices: number} => {
  const second = text.indexOf(' ') + 1;
  const third = text.indexOf(' ', second) + 1;
  return {
    runUs: Math.floor(Number.parseInt(text, 10) / 1000),
    readyUs: Math.floor(Number.parseInt(text.slice(second), 10) / 1000),
    slices: Number.parseInt(text.slice(third), 10),
  };
};

/** Field 39 of stat, the core last run on. Field 2, the name, stands in parentheses and may hold any. */
export const coreOf = (text: string): number => {
  let from = text.lastIndexOf(')');
  for (let field = 2; field < 39; field++) from = text.indexOf(' ', from + 1);
  return Number.parseInt(text.slice(from + 1), 10);
};

/** status: how often the thread gave its core up (to wait), and how often it was taken off. */
export const switchesOf = (text: string): {gaveUp: number; takenOff: number} => ({
  gaveUp: counted(text, '\nvoluntary_ctxt_switches:'),
  takenOff: counted(text, '\nnonvoluntary_ctxt_switches:'),
});

const counted = (text: string, name: string): number =>
  Number.parseInt(text.slice(text.indexOf(name) + name.length), 10);
