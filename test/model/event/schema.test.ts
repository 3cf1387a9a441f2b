import assert from 'node:assert/strict';
import {before, test} from 'node:test';
import * as v from 'valibot';
import type {RunEvent} from '../../../source/model/event/event.js';
import {compiled} from '../../../source/model/event/schema/compile.js';
import {staterOf} from '../../../source/model/event/schema/event.js';
import {factSchemas} from '../../../source/model/event/schema/facts.js';
import {statedBy} from '../../../source/model/event/stated-by.js';
import {strategyNamed} from '../../../source/model/event/strategies.js';
import {plan} from '../../helpers/plans.js';
import {randomFrom} from '../../helpers/random.js';
import {run} from '../../helpers/runs.js';

const MUTATIONS = 4000;
const random = randomFrom(20_261_126);
let events: readonly RunEvent[] = [];

before(async () => {
  const runs = [
    await run(plan({strategy: 'thread', workload: 'write', title: 'write', workers: 2, jobs: 3, size: 1000})),
    await run(plan({strategy: 'async', workload: 'download', title: 'download', jobs: 3})),
  ];
  events = runs.flatMap(({events}) => events);
});

const VALUES: readonly unknown[] = [
  ...[0, 1, -1, 0.5, 1e300, Number.POSITIVE_INFINITY, 2 ** 53, 65_536, 1_000_001],
  ...['', 'x', '\u001b[31m', 'x'.repeat(2001), 'computing', 'stdout', 'undefined'],
  ...[null, undefined, true, [], {}, [1], {value: 1}, {runUs: 1}],
];

/** The same with one value, somewhere in it, replaced or taken away. */
const mutated = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || random.below(4) === 0)
    return VALUES[random.below(VALUES.length)];
  const keys = Object.keys(value);
  const key = keys[random.below(keys.length)];
  if (key === undefined) return VALUES[random.below(VALUES.length)];
  const copy = (Array.isArray(value) ? [...value] : {...value}) as Record<string, unknown>;
  if (random.below(5) === 0) delete copy[key];
  else copy[key] = mutated(copy[key]);
  return copy;
};

test('the code that is made of the table of facts decides as the table does', () => {
  const rows = new Map(
    Object.entries(factSchemas).map(([type, row]) => {
      const schema = ('~standard' in row ? row : v.looseObject(row)) as v.GenericSchema;
      return [type, {schema, check: compiled(schema)}];
    }),
  );
  let met = 0;
  for (let i = 0; i < MUTATIONS; i++) {
    const event = events[random.below(events.length)] ?? assert.fail();
    const {schema, check} = rows.get(event.type) ?? assert.fail();
    const value = i % 4 === 0 ? event : mutated(event);
    const isOne = v.is(schema, value);
    assert.equal(check(value), isOne, JSON.stringify(value));
    if (isOne) met++;
  }
  assert.ok(met > MUTATIONS / 4 && met < MUTATIONS);
});

test('every event of a run is one by the table, and has what states it', () => {
  for (const event of events) assert.equal(staterOf(event), statedBy[event.type], JSON.stringify(event));
});

test('a run that has as many jobs in flight as there can be begins with an event', () => {
  const most = plan({strategy: 'async', workers: 100_000, jobs: 100_000});
  const began = events.find(({type}) => type === 'run-started') ?? assert.fail();
  const event = {...began, plan: most, shape: strategyNamed('async').shape(most)} as RunEvent;
  assert.equal(staterOf(event), 'runner');
});
