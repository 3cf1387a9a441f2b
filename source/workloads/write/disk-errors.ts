import {failing, type writeReasons} from './failure-reasons.js';
import {temporaryFolder} from './temporary-file.js';

/** What a system error of the disk means, by its code (errno(3)). */
const REASONS: Readonly<Record<string, keyof typeof writeReasons>> = {
  ENOENT: 'no-folder',
  ENOTDIR: 'not-a-folder',
  EACCES: 'no-access',
  EPERM: 'no-access',
  EROFS: 'read-only',
  ENOSPC: 'disk-full',
  EDQUOT: 'quota-full',
  EFBIG: 'file-too-large',
  EIO: 'disk-broken',
};

/** A system error of the disk as a failure that names the folder; any other error as it is. */
export const diskError = (thrown: unknown): unknown => {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  const reason = Object.hasOwn(REASONS, code) ? REASONS[code] : undefined;
  return reason === undefined ? thrown : failing(code, reason, {folder: temporaryFolder()});
};

/** The bytes read back are not those written. */
export const contentChanged = (): Error =>
  failing('WRONG_CONTENT', 'disk-changed', {folder: temporaryFolder()});
