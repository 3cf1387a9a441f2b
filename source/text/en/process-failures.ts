import type {processReasons} from '../../model/failure/failure-reasons.js';
import type {Sentences} from '../failures.js';
import {number} from './words.js';

/** What another program says, where it says something. */
export const after = (sentence: string, detail: string): string =>
  detail === '' ? sentence : `${sentence}: ${detail}`;

const NO_SERVER = 'The embedded server did not start.';

/** Failures of executors, and of the processes around them. */
export const processFailures: Sentences<typeof processReasons, unknown> = {
  'job-timeout': ({limitMs}) =>
    `took longer than ${number.format(limitMs)} ms and was ended; --timeout sets the limit`,
  'native-overdue': ({limitMs}) =>
    `took longer than ${number.format(limitMs)} ms, in native code, which cannot be ended in a thread: the job was given up and its thread replaced; a process can be ended (-s process)`,
  'opening-overdue': ({executor, limitMs}) =>
    `the ${executor} was not ready after ${limitMs / 1000} s and was ended: what it imports never ends, or waits for something that another ${executor} has; --import-timeout gives it longer`,
  'executor-lost': ({executor}) => `lost with its ${executor}`,
  'executor-out-of-memory': ({executor, limitMb}) =>
    `lost with its ${executor}, which ran out of memory (limit ${limitMb} MB of heap)`,
  'executor-error': ({executor, detail}) => `lost with its ${executor}, which died of: ${detail}`,
  'executor-ended': ({executor, end}) =>
    `lost with its ${executor}, which ${typeof end === 'string' ? `was ended by ${end}` : `exited with code ${end}`}`,
  'left-running': ({count}) =>
    count === 1
      ? '1 process that a job had started and left running was ended with its executor'
      : `${count} processes that jobs had started and left running were ended with their executors`,
  'connections-limited': ({connections, wanted}) =>
    `${number.format(wanted)} downloads begin at once, and one process can have ${number.format(connections)} connections here (ulimit -n, and at most 4,000): the others wait for one, and their time-out begins when they have it`,
  'output-unread': () =>
    'what reads the output was so slow that executors had to wait for it: times are longer for that',
  'foreign-lines': () =>
    'a job wrote into a descriptor that it had not opened, one that reports the run: what it wrote was left out',
  'channel-written': ({end}) =>
    `a job wrote into the channel between processes, a descriptor that it had not opened, and its process was lost (${typeof end === 'string' ? `ended by ${end}` : `exit code ${end}`})`,
  'process-not-started': () =>
    'a process did not start: where their number is limited (ulimit -u, a container), use fewer workers (-c)',
  'thread-not-started': ({exitCode}) => `the thread did not start (code ${exitCode})`,
  'runner-not-started': ({detail}) => `the runner process could not be started: ${detail}`,
  'runner-not-ready': () =>
    'the runner process did not start up: where the number of processes and threads is limited (ulimit -u, a container), it needs room for about 30, and each worker for more',
  'runner-lost': ({end, detail}) =>
    after(
      `the runner process was lost (${typeof end === 'string' ? `ended by ${end}` : `exit code ${end}`})`,
      detail,
    ),
  'folder-unwritable': () => 'this folder may not be written',
  'folder-gone': () => 'this folder is not there any more',
  'disk-full': () => 'the disk is full',
  'recording-not-kept': () => 'the recording of this run is not there any more: run it again',
  'not-measured': ({detail}) => `some figures, memory among them, are not measured at times: ${detail}`,
  'observer-stopped': ({detail}) =>
    `the observer stopped (${detail}): what executors do between their own reports is not measured any more`,
  'server-not-started': ({detail}) =>
    `${NO_SERVER} The embedded server's process could not be started: ${detail}`,
  'server-lost': ({end, detail}) => {
    const how = typeof end === 'string' ? `was ended by ${end}` : `ended with exit code ${end}`;
    return `${NO_SERVER} The embedded server's process ${how}${detail === '' ? '.' : `: ${detail}`}`;
  },
  'server-silent': ({limitMs}) =>
    `${NO_SERVER} It said nothing for ${limitMs / 1000} s; the machine may be too busy, try again.`,
  'port-in-use': ({port}) =>
    `Port ${port} is in use by another program; choose another one, or 0 for any that is free.`,
  'port-forbidden': ({port}) =>
    `Port ${port} may not be used by this account; choose one above 1023, or 0 for any that is free.`,
  'port-invalid': ({port}) =>
    `Port ${port} is no port; choose one from 1 to 65535, or 0 for any that is free.`,
  'port-unusable': ({port, detail}) => `Port ${port} cannot be used: ${detail}.`,
};
