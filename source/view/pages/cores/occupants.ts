import {executorNumber} from '../../../model/timeline/core-stacks.js';
import type {CoreUser} from '../../../model/timeline/core-time.js';
import {namedCoreUsers} from '../../../model/timeline/cores.js';
import {currentStateOf} from '../../../model/timeline/current-state.js';
import {processLanesOf} from '../../../model/timeline/lanes.js';
import type {Item} from '../../components/items.js';
import type {Tone} from '../../theme/tone.js';
import type {RunView} from '../../view.js';

/** How a thread on a core is drawn: its mark, the character that goes on after it, and a tone for each. */
export type CoreSign = {
  readonly mark: string;
  readonly fill: string;
  readonly markTone: Tone;
  readonly tone: Tone;
};

/** One letter for each of the first executors: digits are numbers of jobs. */
export const MARKS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** An executor without a character of its own is called by its number, where that has room. */
export const coreSign = ({glyphs, theme, run}: RunView, by: CoreUser): CoreSign => {
  if (by.kind === 'libuv') return plainSign(glyphs.helper, theme.strong);
  if (by.kind !== 'executor') return plainSign(glyphs.other, theme.quiet);
  const number = executorNumber(run, by);
  const {cell, number: onCell} = theme.executors[(number - 1) % theme.executors.length] ?? {
    cell: theme.plain,
    number: theme.plain,
  };
  return {mark: MARKS[number - 1] ?? String(number), fill: glyphs.running, markTone: onCell, tone: cell};
};

const plainSign = (mark: string, tone: Tone): CoreSign => ({mark, fill: mark, markTone: tone, tone});

/** What the lanes call a thread on a core. */
export const occupantName = ({text, run}: RunView, by: CoreUser): string => {
  if (by.kind !== 'executor') return text.helpers[by.kind];
  return run.shape.processes > 1 ? text.process(by.process) : text.thread(by.thread);
};

/** What the lanes call the job that an executor on a core has now; '' where it has none. */
export const jobOn = ({text, run, strategy, nowUs}: RunView, by: CoreUser): string => {
  if (by.kind !== 'executor') return '';
  for (const processLane of processLanesOf(run)) {
    const lane = processLane.threadLanes.find(({threads}) => {
      const latest = threads.at(-1);
      return latest?.process === by.process && latest.thread === by.thread;
    });
    if (!lane) continue;
    const {job} = currentStateOf(lane, processLane, strategy.waits, nowUs);
    return job ? text.job(job.job) : '';
  }
  return '';
};

/** What the marks on the cores mean, for the legend. */
export const coreSigns = (view: RunView): readonly Item[] => {
  const {run, text, glyphs, theme} = view;
  const occupants = namedCoreUsers(run).map((by): Item => {
    const {mark, markTone} = coreSign(view, by);
    return {sign: {text: mark, tone: markTone}, text: ` ${occupantName(view, by)}`};
  });
  return [
    ...occupants,
    {sign: {text: glyphs.little, tone: theme.states.running.cell}, text: ` ${text.little}`},
    {sign: {text: glyphs.idle, tone: theme.states.idle.cell}, text: ` ${text.coreIdle}`},
  ];
};
