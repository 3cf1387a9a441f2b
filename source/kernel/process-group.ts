import {procFolderNames, readProcFile} from './proc-files.js';
import {parseGroup} from './proc-parsers.js';

/** A process and its parent. */
export type GroupMember = {readonly pid: number; readonly parent: number};

/** The processes of a process group that have not ended; none where the system has no /proc. */
export const groupMembers = (group: number): readonly GroupMember[] =>
  procFolderNames('/proc').flatMap(name => {
    if (!/^\d+$/.test(name)) return [];
    const found = parseGroup(readProcFile(`/proc/${name}/stat`));
    return found?.group === group ? [{pid: Number(name), parent: found.parent}] : [];
  });
