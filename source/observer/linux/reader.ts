import type {Gauge, Look, Reader} from '../reader.js';
import {keepFile, namesIn, readOnce} from './files.js';
import {residentOf, schedstatOf, shareOf, statOf, switchesOf} from './parse.js';

/** Linux: the files of /proc/<pid>. null where they are not there (a container may hide them). */
export const openLinuxReader = (): Reader | null => {
  const own = keepFile('/proc/thread-self/schedstat');
  const ownRunUs = (): number => {
    // Has the kernel book the calling thread's time up to now; of itself it does so at ticks and switches.
    process.cpuUsage();
    return schedstatOf(own.read())?.runUs ?? 0;
  };
  // A kernel built without these counters answers zeros.
  return ownRunUs() > 0 ? {...others, ownRunUs} : null;
};

const others: Omit<Reader, 'ownRunUs'> = {
  threadsOf: pid => namesIn(`/proc/${pid}/task`).map(Number),
  gaugeOf: (pid, tid) => openGauge(`/proc/${pid}/task/${tid}`),
  // A process that became another user's tells no share, but still its size.
  memoryOf: pid =>
    shareOf(readOnce(`/proc/${pid}/smaps_rollup`)) ?? residentOf(readOnce(`/proc/${pid}/status`)),
};

/** A thread is known to have done nothing since the last look by schedstat alone, which is cheap to read. */
const openGauge = (folder: string): Gauge => {
  const schedstat = keepFile(`${folder}/schedstat`);
  const stat = keepFile(`${folder}/stat`);
  let before = '';
  let place: ReturnType<typeof statOf> = null;
  let placedAt = -1;
  let countedAt = -1;

  const close = (): void => {
    schedstat.close();
    stat.close();
  };

  const look = (wanted: boolean): Look => {
    const text = schedstat.read();
    if (text === before && text !== '') return 'unchanged';
    const times = schedstatOf(text);
    if (times === null) return 'gone';
    before = text;
    const {stretches, ...figures} = times;
    // Who is still on the same stretch is still on the same core, and was not switched.
    if (placedAt !== stretches) place = statOf(stat.read());
    if (place === null) return 'gone';
    placedAt = stretches;
    const {core, name} = place;
    const switches = wanted && countedAt !== stretches ? switchesOf(readOnce(`${folder}/status`)) : null;
    if (switches) countedAt = stretches;
    return {figures: {...figures, core, ...switches}, name};
  };

  return {
    look(wanted) {
      const seen = look(wanted);
      if (seen === 'gone') close();
      return seen;
    },
    close,
  };
};
