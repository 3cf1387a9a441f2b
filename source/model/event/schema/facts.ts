import * as v from 'valibot';
import {type FactType, HELPER_KINDS, type Outcome, PHASES} from '../event.js';
import {
  amount,
  anyText,
  core,
  cores,
  count,
  exitCode,
  fraction,
  id,
  jobNumber,
  moment,
  nullableId,
  number,
  ownText,
  serial,
} from './basics.js';
import {planSchema, shapeSchema} from './plan.js';
import {predictionSchema} from './prediction.js';

const outcomes: readonly Outcome[] = ['finished', 'failed', 'cancelled'];
const kind = v.picklist(HELPER_KINDS);

/** The facts of a problem: plain data. */
const fields = v.record(v.string(), v.union([v.string(), v.pipe(v.number(), v.finite())]));
export const failureSchema = v.looseObject({
  code: ownText,
  reason: ownText,
  fields,
  stack: v.optional(anyText),
});

export const environmentSchema = v.looseObject({node: ownText, platform: ownText, cores});

const atProcess = {process: number};
const atThread = {process: number, thread: number};
const ofJob = {job: jobNumber};

const figures = {
  runUs: amount,
  readyUs: amount,
  core,
  gaveUp: v.optional(amount),
  takenOff: v.optional(amount),
  asleep: v.optional(v.literal(true)),
};
const kernel = {kernel: v.optional(v.looseObject(figures))};
const ticks = {
  loopTicks: count,
  loopTicksInAll: v.optional(count),
  loop: v.optional(v.looseObject({utilisation: fraction, latestUs: amount, cpuUs: v.optional(amount)})),
};

const result = v.union([
  v.looseObject({status: count, statusText: anyText, bytes: count, url: anyText}),
  v.looseObject({value: v.unknown(), type: v.literal('inexact'), text: anyText}),
  v.looseObject({
    // A value that JSON lacks is left out.
    value: v.optional(v.unknown()),
    type: v.optional(v.picklist(['undefined', 'preview', 'generator'])),
  }),
]);

/** The fields of every fact; adding a fact is adding its row. Fields that are not named here are kept as they are. */
export const factSchemas: {readonly [Type in FactType]: v.ObjectEntries | v.GenericSchema} = {
  'run-started': {plan: planSchema, shape: shapeSchema, environment: environmentSchema, began: ownText},
  'process-started': {...atProcess, pid: id},
  'process-exited': {...atProcess, exitCode, signal: v.nullable(ownText)},
  'thread-started': {...atThread, tid: nullableId},
  'thread-ready': {...atThread, ...kernel},
  'thread-failed': {...atThread, error: failureSchema},
  'thread-exited': {...atThread, exitCode},
  'session-opened': {...atThread, session: number},
  'connection-opened': {...atThread, session: number},
  'headers-sent': {
    ...atThread,
    session: number,
    headers: v.array(v.looseObject({name: anyText, value: v.nullable(anyText)})),
  },
  'loop-blocked': {...atThread, ...kernel},
  'loop-freed': {...atThread, ...kernel},
  'job-queued': {...ofJob, label: anyText},
  'job-started': {...atThread, ...ofJob, ...kernel, input: v.optional(anyText)},
  'job-phase': {
    ...atThread,
    ...ofJob,
    ...kernel,
    phase: v.picklist(PHASES),
    session: v.optional(number),
    answeredAt: v.optional(moment),
  },
  'job-progress': {...atThread, ...ofJob, ...kernel, fraction},
  'job-finished': {...atThread, ...ofJob, ...kernel, ...ticks, result, left: v.optional(count)},
  'job-failed': {
    process: v.optional(number),
    thread: v.optional(number),
    ...ofJob,
    ...kernel,
    ...ticks,
    error: failureSchema,
  },
  'job-cancelled': ofJob,
  output: {
    process: v.optional(number),
    thread: v.optional(number),
    job: v.optional(jobNumber),
    stream: v.picklist(['stdout', 'stderr']),
    text: anyText,
    missing: v.optional(count),
  },
  usage: {...atProcess, rssBytes: amount, peakRssBytes: amount, cpuUs: amount},
  sample: {
    threads: v.array(v.looseObject({...atThread, ...figures})),
    helpers: v.array(v.looseObject({...atProcess, ...figures, tid: id, kind})),
  },
  'helpers-named': {...atProcess, kind, tids: v.array(id)},
  memory: {...atProcess, bytes: amount, proportional: v.boolean()},
  machine: {busyUs: amount, ownUs: amount, quotaCores: v.optional(amount)},
  'left-out': {from: ownText, first: serial, last: serial},
  notice: {reason: ownText, fields},
  note: v.union([
    v.looseObject({prediction: predictionSchema}),
    v.looseObject({marker: v.looseObject({name: ownText, atUs: v.nullable(moment)})}),
  ]),
  'run-finished': {
    outcome: v.picklist(outcomes),
    error: v.optional(failureSchema),
    events: v.optional(count),
  },
};
