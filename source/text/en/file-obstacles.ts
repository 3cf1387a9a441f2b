import type {RecordObstacle} from '../refusals.js';

/** What keeps a file from being written, and what to try. */
export const fileObstacles: Readonly<Record<RecordObstacle, string>> = {
  ENXIO: 'a pipe that no program reads: start the one that reads it first',
  EEXIST: 'the file exists: choose another name, or give --force to replace it',
  ENOENT: 'there is no such folder: make it first, or choose another path',
  ENOTDIR: 'part of the path is no folder: choose another path',
  EISDIR: 'that is a folder: give the path of a file',
  EACCES: 'it may not be written: choose another path',
  EPERM: 'it may not be written: choose another path',
  EROFS: 'nothing can be written there: choose another path',
  ENOSPC: 'the disk is full: make room, or choose a path on another disk',
  EDQUOT: 'you may store no more there: make room, or choose a path on another disk',
  EFBIG: 'it would be larger than a file may be there: choose a path on another disk',
  ENAMETOOLONG: 'the name is too long: choose a shorter one',
};
