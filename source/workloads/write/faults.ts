import {failing} from '../../model/failure/failure.js';
import type {About} from '../../model/failure/failure-reason.js';
import {folder} from './scratch.js';

const ELSEWHERE = 'point TMPDIR at another folder';

/** What is wrong with a folder or its disk, and how that is said. */
type Fault = {
  readonly reason: Extract<About, {readonly folder: string}>['reason'];
  say(folder: string): string;
};

const noAccess: Fault = {
  reason: 'no-access',
  say: at => `nothing may be written in ${at}: ${ELSEWHERE}`,
};

/** What can be wrong with a disk, by the system's code (errno(3)), and what to try. */
const FAULTS: Readonly<Record<string, Fault>> = {
  ENOENT: {reason: 'no-folder', say: at => `there is no folder ${at}: make it, or ${ELSEWHERE}`},
  ENOTDIR: {reason: 'not-a-folder', say: at => `${at} is no folder: ${ELSEWHERE}`},
  EACCES: noAccess,
  EPERM: noAccess,
  EROFS: {reason: 'read-only', say: at => `${at} can only be read: ${ELSEWHERE}`},
  ENOSPC: {
    reason: 'disk-full',
    say: at =>
      `the disk of ${at} is full: make room, give a smaller --size or fewer workers, or ${ELSEWHERE}`,
  },
  EDQUOT: {
    reason: 'quota-full',
    say: at => `the quota of ${at} is used up: make room, give a smaller --size, or ${ELSEWHERE}`,
  },
  EFBIG: {
    reason: 'file-too-large',
    say: at => `no file in ${at} may be that large: give a smaller --size`,
  },
  EIO: {reason: 'disk-broken', say: at => `the disk of ${at} does not work properly: ${ELSEWHERE}`},
};

/** An error of the disk in words; anything else as it is. */
export const worded = (thrown: unknown): unknown => {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  const fault = Object.hasOwn(FAULTS, code) ? FAULTS[code] : undefined;
  if (fault === undefined) return thrown;
  const at = folder();
  return failing({code, message: fault.say(at), about: {reason: fault.reason, folder: at}});
};

/** What was read is not what was written. */
export const changed = (): Error =>
  failing({
    code: 'WRONG_CONTENT',
    message: `what the disk of ${folder()} gave back is not what was written there: have it checked`,
    about: {reason: 'disk-forgot', folder: folder()},
  });
