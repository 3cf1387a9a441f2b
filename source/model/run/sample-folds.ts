import type {HelperKind, ThreadFigures} from '../event/event.js';
import {withSample} from './cpu-samples.js';
import {changeThread, countLate, type Draft, type Folds, processIndex, threadIndex} from './draft.js';

/** What is known from outside: the observer's looks at threads, their helpers, and memory. */
export const sampleFolds: Folds<'sample' | 'helpers-named' | 'memory'> = {
  sample: (draft, {at, threads, helpers}) => {
    draft.sampledAt = Math.max(draft.sampledAt ?? 0, at);
    for (const {process, thread, ...figures} of threads) {
      const known = draft.threads[threadIndex(draft, process, thread)];
      if (known) changeThread(draft, known, {samples: withSample(known.samples, at, figures)});
      else countLate(draft);
    }
    for (const {process, tid, kind, ...figures} of helpers) help(draft, process, {tid, kind, at, figures});
  },

  // Some may have been seen at work before it was known whose they are.
  'helpers-named': (draft, {process, kind, tids}) => {
    const index = processIndex(draft, process);
    const home = draft.processes[index];
    if (!home) return countLate(draft);
    const helpers = home.helpers.map(helper => (tids.includes(helper.tid) ? {...helper, kind} : helper));
    draft.processes[index] = {...home, helpers};
  },

  memory: (draft, {process, bytes, proportional}) => {
    const index = processIndex(draft, process);
    const known = draft.processes[index];
    if (!known) return countLate(draft);
    const peakBytes = Math.max(known.memory?.peakBytes ?? 0, bytes);
    draft.processes[index] = {...known, memory: {bytes, peakBytes, proportional}};
  },
};

type Help = {tid: number; kind: HelperKind; at: number; figures: ThreadFigures};

const help = (draft: Draft, process: number, {tid, kind, at, figures}: Help) => {
  const index = processIndex(draft, process);
  const home = draft.processes[index];
  if (!home) return countLate(draft);
  const known = home.helpers.find(helper => helper.tid === tid);
  const helper = {tid, kind, samples: withSample(known?.samples ?? [], at, figures)};
  const helpers = known
    ? home.helpers.map(each => (each === known ? helper : each))
    : [...home.helpers, helper];
  draft.processes[index] = {...home, helpers};
};
