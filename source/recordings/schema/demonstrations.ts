import * as v from 'valibot';
import {cureNames} from '../../model/demonstrations/deadlock/cures.js';
import {layouts} from '../../model/demonstrations/deadlock/layouts.js';
import {ways} from '../../model/demonstrations/quadrants/ways.js';
import {amount, count, moment, nullableId, whole} from '../../model/event/schema/basics.js';
import {failureSchema} from '../../model/event/schema/facts.js';
import {predictionSchema} from '../../model/event/schema/prediction.js';

const small = whole(0, 10_000);
const stamp = {at: moment, ticket: count};

/** The facts of one demonstration, by their type, beside those that all have; adding a fact is adding its row. */
type Rows = Readonly<Record<string, v.ObjectEntries>>;

/** The settings and the facts of every demonstration; adding one is adding a row. */
const table: Readonly<Record<string, {readonly settings: v.ObjectEntries; readonly facts: Rows}>> = {
  deadlock: {
    settings: {
      layout: v.picklist(Object.keys(layouts)),
      cure: v.picklist(cureNames),
      meals: small,
      rounds: small,
      rehearsal: v.boolean(),
      clears: v.boolean(),
      paceMs: amount,
      seed: count,
    },
    facts: {
      round: {...stamp, round: count},
      clears: stamp,
      ...Object.fromEntries(
        Object.entries({
          wants: {lock: small, timeoutMs: v.nullable(amount)},
          gets: {lock: small},
          'gives-up': {lock: small},
          releases: {lock: small},
          'backs-off': {forMs: amount},
          asks: {},
          admitted: {},
          goes: {},
          serves: {},
          leaves: {served: v.boolean()},
        }).map(([type, fields]) => [type, {...stamp, cook: small, ...fields}]),
      ),
    },
  },
  'lost-updates': {
    settings: {
      place: v.picklist(['threads', 'tasks']),
      protection: v.picklist(['none', 'lock', 'atomic']),
      adders: whole(1, 1000),
      adds: count,
    },
    facts: {
      progress: {at: moment, counter: count, done: v.pipe(v.array(count), v.maxLength(1000))},
      counted: {at: moment, actual: count},
      loss: {
        at: moment,
        loss: v.looseObject({
          steps: v.pipe(
            v.array(
              v.looseObject({
                adder: small,
                does: v.picklist(['reads', 'writes']),
                value: count,
                ticket: count,
              }),
            ),
            v.maxLength(100),
          ),
        }),
      },
    },
  },
  'order-rail': {
    settings: {
      cooks: whole(1, 1000),
      ovens: whole(1, 1000),
      places: whole(1, 1000),
      whenFull: v.picklist(['wait', 'turn-away']),
      guests: whole(1, 100_000),
      everyMs: amount,
      ovenMs: amount,
      seed: count,
    },
    facts: {
      guest: {...stamp, order: count},
      waits: {...stamp, order: count},
      'turns-away': {...stamp, order: count},
      hangs: {...stamp, order: count},
      takes: {...stamp, cook: small, order: count},
      'wants-oven': {...stamp, cook: small},
      'gets-oven': {...stamp, cook: small},
      'leaves-oven': {...stamp, cook: small},
      serves: {...stamp, cook: small, order: count},
    },
  },
  quadrants: {
    settings: {
      ways: v.pipe(v.array(v.picklist(ways)), v.minLength(1), v.maxLength(4)),
      items: whole(1, 255),
      everyMs: amount,
    },
    facts: {
      began: {
        ...stamp,
        way: v.picklist(ways),
        medium: v.picklist(['fifo', 'http']),
        poller: v.picklist(['epoll', 'kqueue', 'IOCP', 'poll']),
        tid: nullableId,
        fd: nullableId,
      },
      called: {...stamp, call: v.picklist(['read', 'wait'])},
      returned: stamp,
      polled: {...stamp, eagains: count, answered: count, units: count},
      submitted: stamp,
      watched: stamp,
      sleeps: stamp,
      wakes: stamp,
      notified: stamp,
      arrived: {...stamp, item: small},
      turned: {...stamp, turns: count, units: count},
      done: {...stamp, onCoreUs: v.nullable(amount)},
      written: {...stamp, item: small},
      completed: {...stamp, item: small, tid: nullableId},
    },
  },
};

const outcomes = v.picklist(['finished', 'stopped', 'failed']);

/** Of each demonstration: what one of its facts has to be. */
export const demonstrationSchemas: ReadonlyMap<string, v.GenericSchema> = new Map(
  Object.entries(table).map(([name, {settings, facts}]) => {
    const rows: Rows = {
      ...facts,
      started: {
        at: moment,
        settings: v.looseObject(settings),
        prediction: v.optional(predictionSchema),
      },
      finished: {at: moment, outcome: outcomes, error: v.optional(failureSchema)},
    };
    return [
      name,
      v.variant(
        'type',
        Object.entries(rows).map(([type, fields]) => v.looseObject({...fields, type: v.literal(type)})),
      ) as v.GenericSchema,
    ];
  }),
);
