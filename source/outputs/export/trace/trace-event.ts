/**
 * An event of the Trace Event Format, as Perfetto and chrome://tracing read it. `pid` and `tid` are unique in the file:
 * the kernel uses its own numbers again, so those stand among the arguments. Times in µs.
 */
export type TraceEvent = {
  readonly name: string;
  /** Chrome itself writes an instant as `I`; its developer tools know no other letter, and Perfetto knows both. */
  readonly ph: 'M' | 'X' | 'b' | 'n' | 'e' | 's' | 'f' | 'C' | 'I';
  readonly pid: number;
  readonly tid: number;
  readonly cat: string;
  readonly ts: number;
  readonly args: Readonly<Record<string, unknown>>;
  readonly dur?: number;
  /** Of asynchronous events and flows: events of the same category and id belong together. */
  readonly id?: string;
  /** Of an instant: how far its line reaches: the thread, the process, all. */
  readonly s?: 't' | 'p' | 'g';
  /** Of the end of a flow: it belongs to the slice around it. */
  readonly bp?: 'e';
};

/** A thread of the trace. */
export type Track = {readonly pid: number; readonly tid: number};

/** A slice of a thread's time; times are whole µs, so that slices that nest still do. */
export const slice = (
  {pid, tid}: Track,
  cat: string,
  name: string,
  {from, to}: {readonly from: number; readonly to: number},
  args: TraceEvent['args'] = {},
): TraceEvent => {
  const ts = Math.round(from);
  return {name, cat, ph: 'X', pid, tid, ts, dur: Math.round(to) - ts, args};
};

/** A name, or an order, of a process or thread. */
export const metadata = ({pid, tid}: Track, name: string, args: TraceEvent['args']): TraceEvent => ({
  name,
  cat: '__metadata',
  ph: 'M',
  pid,
  tid,
  ts: 0,
  args,
});
