import type {HelperKind, ThreadFigures} from '../event/event.js';
import {
  changeThread,
  countLate,
  type Draft,
  type Folds,
  moreSamples,
  processIndex,
  threadIndex,
} from './draft.js';

/** Events of the observer: samples of threads and their helpers, memory, and the machine. */
export const sampleFolds: Folds<'sample' | 'helpers-named' | 'memory' | 'machine'> = {
  sample: (draft, {at, threads, helpers}) => {
    draft.sampledAt = Math.max(draft.sampledAt ?? 0, at);
    for (const {process, thread, ...figures} of threads) {
      const known = draft.threads[threadIndex(draft, process, thread)];
      if (known) changeThread(draft, known, {samples: moreSamples(draft, known.samples, at, figures)});
      else countLate(draft);
    }
    for (const {process, tid, kind, ...figures} of helpers)
      addHelperSample(draft, process, {tid, kind, at, figures});
  },

  // Helpers may have been sampled before their kind was stated.
  'helpers-named': (draft, {process, kind, tids}) => {
    const index = processIndex(draft, process);
    const known = draft.processes[index];
    if (!known) return countLate(draft);
    const helpers = known.helpers.map(helper => (tids.includes(helper.tid) ? {...helper, kind} : helper));
    draft.processes[index] = {...known, helpers};
  },

  memory: (draft, {process, bytes, proportional}) => {
    const index = processIndex(draft, process);
    const known = draft.processes[index];
    if (!known) return countLate(draft);
    const peakBytes = Math.max(known.memory?.peakBytes ?? 0, bytes);
    draft.processes[index] = {...known, memory: {bytes, peakBytes, proportional}};
  },

  // The first and the last one are needed, and those about the moment at which jobs begin.
  machine: (draft, {at, busyUs, ownUs, quotaCores}) => {
    if (draft.machine.length >= MAX_MACHINE_SAMPLES) draft.machine.splice(MAX_MACHINE_SAMPLES / 2, 1);
    draft.machine.push({at, busyUs, ownUs});
    draft.quotaCores = quotaCores ?? draft.quotaCores;
  },
};

/** Samples of the machine that are kept: a choice. */
const MAX_MACHINE_SAMPLES = 60;

type HelperSample = {tid: number; kind: HelperKind; at: number; figures: ThreadFigures};

const addHelperSample = (draft: Draft, process: number, {tid, kind, at, figures}: HelperSample) => {
  const index = processIndex(draft, process);
  const owner = draft.processes[index];
  if (!owner) return countLate(draft);
  const known = owner.helpers.find(helper => helper.tid === tid);
  const helper = {tid, kind, samples: moreSamples(draft, known?.samples ?? [], at, figures)};
  const helpers = known
    ? owner.helpers.map(each => (each === known ? helper : each))
    : [...owner.helpers, helper];
  draft.processes[index] = {...owner, helpers};
};
