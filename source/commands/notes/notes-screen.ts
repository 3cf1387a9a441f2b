import {plainAppearance} from '../../model/options/appearance.js';
import type {Terminal} from '../../view/terminal/terminal.js';
import type {Depth} from '../../view/theme/palette.js';
import {importView, type ViewCode} from '../dashboard/lazy-imports.js';
import {depthOn} from '../dashboard/look-factory.js';
import {stopGroup} from '../dashboard/stop-group.js';
import type {ExitOutcome} from '../shared/exit-outcome.js';
import {retakeTerminal, stopNoMore, watchSignals} from '../shared/signals.js';
import type {ContentOf, NotesDisplay} from './display.js';
import type {Followed} from './follow.js';
import {notesPrinter} from './notes-printer.js';

const CTRL_C = '\x03';
const CTRL_Z = '\x1a';
const ESC = '\x1b';

/** How notes are shown; `linear`: as lines that are only added, for a screen reader. */
export type NotesLook = {readonly color: boolean; readonly linear: boolean};

/** Notes on a terminal, changed when something changes; q and ctrl-c close them. */
export const openNotesScreen = async (
  contentOf: ContentOf,
  {color, linear}: NotesLook,
): Promise<NotesDisplay> => {
  const view = await importView();
  const {stdin, stdout} = process;
  const terminal = view.openTerminal(stdin, stdout, linear ? 'lines' : 'screen');
  const {show, paint} = linear
    ? {show: notesPrinter(contentOf, {write: terminal.write, note: terminal.write}), paint() {}}
    : openPainter(contentOf, view, terminal, depthOn(stdout, color, process.env));
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
      stopNoMore();
      unwatch();
      process.off('SIGWINCH', paint).off('exit', terminal.leave);
      stdin.off('data', typed).off('end', hangUp).pause().unref();
      terminal.leave();
    };
  });
  terminal.enter();
  return {
    show,
    closed,
    close: () => undo(),
  };
};

/** Paints the whole screen: at every change, and anew when it is asked to. */
const openPainter = (contentOf: ContentOf, view: ViewCode, terminal: Terminal, depth: Depth) => {
  view.setDepth(depth);
  const theme = view.themeFor(plainAppearance.theme, depth);
  let followed: Followed | null = null;
  const paint = (): void => {
    if (followed === null) return;
    const lines = view.notesFrame(contentOf(followed), terminal.size(), theme);
    terminal.write(`${ESC}[H${lines.map(line => `${line}${ESC}[K`).join('\r\n')}${ESC}[J`);
  };
  const show = (next: Followed): void => {
    followed = next;
    paint();
  };
  return {show, paint};
};
