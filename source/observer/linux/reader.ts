import {keepFile, namesIn, readOnce} from '../../kernel/proc-files.js';
import {
  proportionalBytesOf,
  residentBytesOf,
  schedstatOf,
  statOf,
  switchesOf,
} from '../../kernel/proc-parsers.js';
import type {Gauge, Memory, Place, Reader} from '../reader.js';

/** Linux: the files of /proc/<pid>. null where they are not there (a container may hide them). */
export const openLinuxReader = (): Reader | null => {
  const own = keepFile('/proc/thread-self/schedstat');
  const ownRunUs = (exact: boolean): number => {
    // Has the kernel book the calling thread's time; of itself it does so at ticks and switches alone.
    if (exact) process.cpuUsage();
    return schedstatOf(own.read())?.runUs ?? 0;
  };
  // A kernel built without these counters answers zeros.
  return ownRunUs(true) > 0 ? {...others, ownRunUs} : null;
};

const others: Omit<Reader, 'ownRunUs'> = {
  threadsOf: pid => namesIn(`/proc/${pid}/task`).map(Number),
  gaugeOf: (pid, tid) => openGauge(`/proc/${pid}/task/${tid}`),
  // A process that became another user's tells no share, but still its size.
  memoryOf: pid =>
    memory(proportionalBytesOf(readOnce(`/proc/${pid}/smaps_rollup`)), true) ??
    memory(residentBytesOf(readOnce(`/proc/${pid}/status`)), false),
};

const memory = (bytes: number | null, proportional: boolean): Memory | null =>
  bytes === null ? null : {bytes, proportional};

const openGauge = (folder: string): Gauge => {
  const schedstat = keepFile(`${folder}/schedstat`);
  const stat = keepFile(`${folder}/stat`);
  let before = '';
  let stretch = -1;
  let place: Place | null = null;
  let placedAt = -1;

  return {
    times() {
      const text = schedstat.read();
      if (text === before && text !== '') return 'unchanged';
      const seen = schedstatOf(text);
      if (seen === null) return 'gone';
      const {stretches, ...times} = seen;
      before = text;
      stretch = stretches;
      return times;
    },
    place() {
      // Who is still on the same stretch is still on the same core.
      if (placedAt !== stretch) place = statOf(stat.read());
      placedAt = stretch;
      return place;
    },
    switches: () => switchesOf(readOnce(`${folder}/status`)),
    close() {
      schedstat.close();
      stat.close();
    },
  };
};
