import {plainAppearance} from '../../model/options/appearance.js';
import {importView} from '../dashboard/lazy-imports.js';
import {depthOn} from '../dashboard/look-factory.js';
import {stopGroup} from '../dashboard/stop-group.js';
import type {ExitOutcome} from '../shared/exit-outcome.js';
import {retakeTerminal, watchSignals} from '../shared/signals.js';
import type {ContentOf, NotesDisplay} from './display.js';
import type {Followed} from './follow.js';

const CTRL_C = '\x03';
const CTRL_Z = '\x1a';
const ESC = '\x1b';

/** Notes as a whole screen, painted anew when something changes; q and ctrl-c close it. */
export const openNotesScreen = async (contentOf: ContentOf, color: boolean): Promise<NotesDisplay> => {
  const view = await importView();
  const {stdin, stdout} = process;
  const depth = depthOn(stdout, color, process.env);
  view.setDepth(depth);
  const theme = view.themeFor(plainAppearance.theme, depth);
  const terminal = view.openTerminal(stdin, stdout);
  let followed: Followed | null = null;

  const paint = (): void => {
    if (followed === null) return;
    const lines = view.notesFrame(contentOf(followed), terminal.size(), theme);
    terminal.write(`${ESC}[H${lines.map(line => `${line}${ESC}[K`).join('\r\n')}${ESC}[J`);
  };
  const resume = (): void =>
    retakeTerminal(() => {
      terminal.enter();
      paint();
    });
  const suspend = (): void => {
    terminal.leave();
    stopGroup();
    resume();
  };

  let undo = (): void => {};
  const closed = new Promise<ExitOutcome>(resolve => {
    const press = (key: string): void => {
      if (key === CTRL_C) resolve('SIGINT');
      else if (key === CTRL_Z) suspend();
      else if (view.latinKeys(key).some(latin => latin.toLowerCase() === 'q')) resolve('closed');
    };
    const typed = (input: string): void => {
      // A key with a control sequence is none of these.
      if (!input.startsWith(ESC)) [...input].forEach(press);
    };
    const hangUp = (): void => resolve('SIGHUP');
    const unwatch = watchSignals({end: resolve, endNow: resolve, suspend: terminal.leave, resume});
    process.once('exit', terminal.leave);
    stdin.setEncoding('utf8').on('data', typed).on('end', hangUp).on('error', hangUp);
    process.on('SIGWINCH', paint);
    undo = () => {
      unwatch();
      process.off('SIGWINCH', paint).off('exit', terminal.leave);
      stdin.off('data', typed).off('end', hangUp).pause().unref();
      terminal.leave();
    };
  });
  terminal.enter();
  return {
    show(next) {
      followed = next;
      paint();
    },
    closed,
    close: () => undo(),
  };
};
