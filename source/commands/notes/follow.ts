import {connect, type Socket} from 'node:net';
import type {Teaching} from '../../model/session/teacher-notes.js';
import {isThere, type NotesSocket, socketsIn} from './sockets.js';
import {LONGEST_LINE, readHeader, readTeaching} from './wire.js';

/** What is known of the dashboard that is followed. */
export type Followed =
  /** None is running. */
  | {readonly kind: 'none'}
  /** One of another version of this program, whose lines are not understood. */
  | {readonly kind: 'other-version'; readonly pid: number}
  /** `others`: how many more are running, all of them started earlier. */
  | {readonly kind: 'one'; readonly pid: number; readonly others: number; readonly teaching: Teaching};

export type FollowOptions = {
  readonly folders: readonly string[];
  /** The process of the dashboard that is followed; null: the one that was started last. */
  readonly pid: number | null;
  /** Called at first, and after every change. */
  onChange(followed: Followed): void;
};

/** Time between two looks for a dashboard, ms. */
const LOOK_MS = 400;
/** Time in which a dashboard has to answer, ms: one that is stopped does not. */
const ANSWER_MS = 2000;

const NONE: Followed = {kind: 'none'};

/** Follows a dashboard, and the next one when it is closed or a later one starts, until the function is called. */
export const follow = ({folders, pid: wanted, onChange}: FollowOptions): (() => void) => {
  let current: {readonly path: string; readonly socket: Socket} | null = null;
  let shown: Followed | null = null;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const show = (next: Followed): void => {
    if (closed || JSON.stringify(next) === JSON.stringify(shown)) return;
    shown = next;
    onChange(next);
  };

  const open = (socket: NotesSocket, others: number): Promise<boolean> =>
    new Promise(resolve => {
      const lost = (): void => {
        resolve(false);
        if (current?.path !== socket.path) return;
        current = null;
        show(NONE);
      };
      const connection = openLines(socket.path, lost, (line, isFirst) => {
        if (isFirst) {
          const header = readHeader(line);
          if (header === null) return connection.destroy();
          current?.socket.destroy();
          current = {path: socket.path, socket: connection};
          if (!header.isRead) show({kind: 'other-version', pid: socket.pid});
          return resolve(true);
        }
        const teaching = readTeaching(line);
        if (teaching && current?.path === socket.path) show({kind: 'one', pid: socket.pid, others, teaching});
      });
    });

  const look = async (): Promise<void> => {
    const sockets = socketsIn(folders).filter(({pid}) => wanted === null || pid === wanted);
    const others = Math.max(0, sockets.filter(({pid}) => isThere(pid)).length - 1);
    for (const socket of sockets) {
      if (closed || current?.path === socket.path || (await open(socket, others))) break;
    }
    if (closed) return;
    if (current === null) show(NONE);
    else if (shown?.kind === 'one') show({...shown, others});
    timer = setTimeout(look, LOOK_MS);
  };

  void look();
  return () => {
    closed = true;
    clearTimeout(timer);
    current?.socket.destroy();
  };
};

/** Opens a socket and reads its lines; a line that is too long closes it, and so does a first line that does not come. */
const openLines = (
  path: string,
  lost: () => void,
  onLine: (line: string, isFirst: boolean) => void,
): Socket => {
  const socket = connect(path);
  let rest = '';
  let isFirst = true;
  socket.setEncoding('utf8').setTimeout(ANSWER_MS, () => socket.destroy());
  socket.on('error', () => {}).on('close', lost);
  socket.on('data', (piece: string) => {
    socket.setTimeout(0);
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (socket.destroyed) return;
      onLine(line, isFirst);
      isFirst = false;
    }
    if (rest.length > LONGEST_LINE) socket.destroy();
  });
  return socket;
};
