import assert from 'node:assert/strict';
import * as v from 'valibot';

const moment = v.pipe(v.number(), v.integer(), v.minValue(0));
const number = v.pipe(v.number(), v.integer(), v.minValue(1));
const args = v.record(v.string(), v.unknown());

const common = {name: v.pipe(v.string(), v.minLength(1)), cat: v.string(), pid: number, tid: number, args};
const id = v.pipe(v.string(), v.minLength(1));

/** Every kind of event that a trace of this program holds, by the letters of the Trace Event Format. */
const event = v.variant('ph', [
  v.strictObject({
    ...common,
    ph: v.literal('M'),
    ts: v.literal(0),
    name: v.picklist(['process_name', 'process_sort_index', 'thread_name', 'thread_sort_index']),
  }),
  v.strictObject({...common, ph: v.literal('X'), ts: moment, dur: moment}),
  v.strictObject({...common, ph: v.picklist(['b', 'n', 'e']), ts: moment, id}),
  v.strictObject({...common, ph: v.literal('s'), ts: moment, id}),
  v.strictObject({...common, ph: v.literal('f'), bp: v.literal('e'), ts: moment, id}),
  v.strictObject({...common, ph: v.literal('C'), ts: moment, args: v.record(v.string(), v.number())}),
  v.strictObject({...common, ph: v.literal('I'), s: v.picklist(['t', 'p', 'g']), ts: moment}),
]);

const trace = v.strictObject({
  displayTimeUnit: v.literal('ms'),
  traceEvents: v.array(event),
  otherData: args,
});

export type ReadEvent = v.InferOutput<typeof event>;
export type ReadTrace = v.InferOutput<typeof trace>;

/** A trace by its schema; an error names the first thing that is wrong. */
export const readTrace = (text: string): ReadTrace => v.parse(trace, JSON.parse(text));

type Of<Kind extends ReadEvent['ph']> = Extract<ReadEvent, {ph: Kind}>;

export const ofKind = <const Kind extends ReadEvent['ph']>(
  {traceEvents}: ReadTrace,
  ...kinds: readonly Kind[]
): readonly Of<Kind>[] =>
  traceEvents.filter((one): one is Of<Kind> => (kinds as readonly string[]).includes(one.ph));

/** Events of one key, in their order. */
const grouped = <One>(
  all: readonly One[],
  keyOf: (one: One) => string,
): ReadonlyMap<string, readonly One[]> => {
  const groups = new Map<string, One[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
};

const onThread = ({pid, tid}: ReadEvent): string => `${pid} ${tid}`;

/** What holds for every trace: what the format asks for, and what readers need to show all of it. */
export const assertSound = (read: ReadTrace): void => {
  slicesNest(ofKind(read, 'X'));
  asyncEventsPair(ofKind(read, 'b', 'n', 'e'));
  flowsPair(read);
  numbersAreUnique(read);
  countersGoForward(ofKind(read, 'C'));
};

const slicesNest = (slices: readonly Of<'X'>[]): void => {
  for (const [thread, own] of grouped(slices, onThread)) {
    const open: number[] = [];
    let latest = 0;
    for (const {ts, dur, name} of own) {
      assert.ok(ts >= latest, `${thread}: ${name} at ${ts} stands after a later one`);
      latest = ts;
      while ((open.at(-1) ?? Number.POSITIVE_INFINITY) <= ts) open.pop();
      const around = open.at(-1) ?? Number.POSITIVE_INFINITY;
      assert.ok(ts + dur <= around, `${thread}: ${name} at ${ts} is longer than the slice around it`);
      open.push(ts + dur);
    }
  }
};

const asyncEventsPair = (events: readonly Of<'b' | 'n' | 'e'>[]): void => {
  for (const [key, own] of grouped(events, ({cat, id, pid}) => `${cat} ${id} ${pid}`)) {
    const open: string[] = [];
    let latest = 0;
    // An answer may come in the middle of a phase; it stands after them.
    for (const {ph, name, ts} of own) {
      if (ph === 'n') {
        assert.ok(open.length > 0, `${key}: ${name} happens outside of its job`);
        continue;
      }
      assert.ok(ts >= latest, `${key}: ${name} at ${ts} stands after a later one`);
      latest = ts;
      if (ph === 'b') open.push(name);
      else assert.equal(open.pop(), name, `${key}: what ends has begun last`);
    }
    assert.deepEqual(open, [], `${key}: all of it ends`);
  }
};

const flowsPair = (read: ReadTrace): void => {
  const [starts, ends] = [ofKind(read, 's'), ofKind(read, 'f')];
  const keyOf = ({cat, name, id}: Of<'s'> | Of<'f'>): string => `${cat} ${name} ${id}`;
  assert.equal(new Set(starts.map(keyOf)).size, starts.length, 'a flow has one beginning');
  assert.deepEqual(starts.map(keyOf).sort(), ends.map(keyOf).sort(), 'a flow has a beginning and an end');
  const slices = grouped(ofKind(read, 'X'), onThread);
  for (const flow of [...starts, ...ends])
    assert.ok(
      (slices.get(onThread(flow)) ?? []).some(({ts, dur}) => ts <= flow.ts && flow.ts <= ts + dur),
      `${keyOf(flow)} (${flow.ph}) lies in a slice`,
    );
};

const numbersAreUnique = (read: ReadTrace): void => {
  const named = ofKind(read, 'M');
  const pids = named.filter(({name}) => name === 'process_name').map(({pid}) => pid);
  const tids = named.filter(({name}) => name === 'thread_name').map(({tid}) => tid);
  assert.equal(new Set([...pids, ...tids]).size, pids.length + tids.length, 'each number is used once');
  for (const {pid, ph, name} of read.traceEvents)
    assert.ok(pids.includes(pid), `${ph} ${name}: its process has a name`);
};

const countersGoForward = (counters: readonly Of<'C'>[]): void => {
  for (const [key, own] of grouped(counters, ({pid, name}) => `${pid} ${name}`)) {
    for (const [place, {ts}] of own.entries())
      assert.ok(ts >= (own[place - 1]?.ts ?? 0), `${key} at ${ts} stands after a later one`);
    if (key.endsWith('jobs') || key.includes('jobs ') || key.endsWith('threads'))
      assert.deepEqual(Object.values(own.at(-1)?.args ?? {}), [0], `${key} ends with none`);
  }
};
