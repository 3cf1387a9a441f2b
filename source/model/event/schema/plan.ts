import * as v from 'valibot';
import {optionSchema} from '../../options/option-schema.js';
import {planOptionIds} from '../../options/option-values.js';
import {runOption} from '../../options/run-options.js';
import {strategies} from '../strategies.js';
import {amount, anyText, ownText, whole} from './basics.js';

/** Sizes: a workload may be scaled beyond the range of its option. */
const SCALED = whole(0, Number.MAX_SAFE_INTEGER);
/** As many as there are jobs, where one thread has all of them in flight. */
const WORKERS = whole(1, 100_000);

const planOptionSchema = (id: (typeof planOptionIds)[number]): v.GenericSchema => {
  const {type, decidedBy} = runOption(id);
  if (id === 'workers') return WORKERS;
  const schema = id === 'size' || id === 'latencyMs' ? SCALED : (optionSchema(type) ?? anyText);
  return decidedBy === 'machine' ? v.nullable(schema) : schema;
};

/** The plan of a run: the options of its table, and what they were given to. */
export const planSchema = v.looseObject({
  ...Object.fromEntries(planOptionIds.map(id => [id, planOptionSchema(id)])),
  strategy: v.picklist(strategies.map(({name}) => name)),
  workload: ownText,
  title: anyText,
  embedded: v.boolean(),
  scaled: v.nullable(
    v.looseObject({base: amount, by: v.pipe(v.number(), v.minValue(1 / 64), v.maxValue(4096))}),
  ),
  module: v.nullable(anyText),
  inputs: v.optional(v.array(v.unknown())),
});

/** Executors that a plan opens: as many as the options allow. */
export const shapeSchema = v.pipe(
  v.looseObject({processes: whole(1, 1000), threads: whole(1, 1000), inFlight: whole(1, 100_000)}),
  v.check(
    ({processes, threads, inFlight}) => processes * threads * inFlight <= 100_000,
    'too many executors',
  ),
);
