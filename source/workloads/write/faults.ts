import {failing} from '../../model/failure.js';
import {folder} from './scratch.js';

const ELSEWHERE = 'point TMPDIR at another folder';

/** What can be wrong with a disk, by the system's code (errno(3)), and what to try. */
const FAULTS: Readonly<Record<string, (folder: string) => string>> = {
  ENOENT: at => `there is no folder ${at}: make it, or ${ELSEWHERE}`,
  ENOTDIR: at => `${at} is no folder: ${ELSEWHERE}`,
  EACCES: at => `nothing may be written in ${at}: ${ELSEWHERE}`,
  EPERM: at => `nothing may be written in ${at}: ${ELSEWHERE}`,
  EROFS: at => `${at} can only be read: ${ELSEWHERE}`,
  ENOSPC: at =>
    `the disk of ${at} is full: make room, give a smaller --size or fewer workers, or ${ELSEWHERE}`,
  EDQUOT: at => `the quota of ${at} is used up: make room, give a smaller --size, or ${ELSEWHERE}`,
  EFBIG: at => `no file in ${at} may be that large: give a smaller --size`,
  EIO: at => `the disk of ${at} does not work properly: ${ELSEWHERE}`,
};

/** An error of the disk in words; anything else as it is. */
export const worded = (thrown: unknown): unknown => {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  const say = Object.hasOwn(FAULTS, code) ? FAULTS[code] : undefined;
  return say ? failing({code, message: say(folder())}) : thrown;
};

/** What was read is not what was written. */
export const changed = (): Error =>
  failing({
    code: 'WRONG_CONTENT',
    message: `what the disk of ${folder()} gave back is not what was written there: have it checked`,
  });
