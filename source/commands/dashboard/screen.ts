import type {ReadStream} from 'node:tty';
import type {EndSignal, ExitReason} from '../../model/session/effect.js';
import type {Used} from '../../view/frame-rate.js';
import type {Rendered} from '../../view/render.js';
import type {Size} from '../../view/view.js';
import {retakeTerminal, stopNoMore, watchSignals} from '../shared/signals.js';
import {exitOnDeadlySignals} from './deadly-signals.js';
import type {Engine} from './engine.js';
import type {ViewCode} from './lazy-imports.js';
import type {LookFactory} from './look-factory.js';
import {stopGroup} from './stop-group.js';

/** The terminal of a dashboard, with its keys and its signals. */
export type Screen = {
  /** Takes the terminal and shows the engine on it. */
  open(engine: Engine): void;
  /** The size of the terminal. */
  size(): Size;
  /** Stops this process and its children until the shell continues them. */
  suspend(): void;
  /** Gives the terminal back. */
  close(): void;
};

export type ScreenOptions = {
  readonly looks: LookFactory;
  readonly view: ViewCode;
  /** Whether lines are added for a screen reader, instead of frames. */
  readonly linear: boolean;
  /** The terminal from which keys are read. */
  readonly keys: ReadStream;
  /** Called when the screen or anything else has thrown. */
  onCrash(error: unknown): void;
  /** Called when the terminal is taken, given back, or has another size; `written`: bytes so far. */
  logSize(size: {readonly columns: number; readonly rows: number; readonly written: number}): void;
};

export const openScreen = ({looks, view, linear, keys: stdin, onCrash, logSize}: ScreenOptions): Screen => {
  const {stdout} = process;
  const streams = {stdin, stdout};
  const terminal = view.openTerminal(stdin, stdout, linear ? 'lines' : 'screen');
  let shown: {readonly engine: Engine; readonly screen: Rendered} | null = null;
  const undo: (() => void)[] = [];

  const pause = (): void => {
    terminal.leave();
    shown?.engine.suspend();
  };
  const resume = (): void =>
    retakeTerminal(() => {
      // In the background this step stops the process again, before anything goes on.
      terminal.enter();
      shown?.engine.resume();
      shown?.screen.repaint();
    });
  /** Asks the terminal what it can draw, and paints frames. */
  const renderFrames = ({store, nowUs}: Engine): Rendered => {
    const probe = view.probeGlyphs(terminal, {
      isWide() {
        looks.keepToNarrowGlyphs();
        screen.repaint();
      },
      hasPictures() {
        looks.allowPictures();
        screen.repaint();
      },
    });
    const props = {store, nowUs, used, look: looks.look, answer: probe.answer};
    const screen = view.renderDashboard(terminal, streams, props, onCrash);
    return screen;
  };
  const reportSize = (): void => logSize({...terminal.size(), written: terminal.written()});

  return {
    open(engine) {
      const {store, nowUs} = engine;
      const quit = (reason: ExitReason, urgent: boolean): void =>
        store.dispatch({type: 'quit', reason, urgent});
      const end = (signal: EndSignal): void => quit(signal, true);
      process.once('exit', terminal.leave).once('uncaughtException', onCrash);
      undo.push(() => process.off('uncaughtException', onCrash).off('exit', terminal.leave));
      undo.push(exitOnDeadlySignals());
      undo.push(watchSignals({end, endNow: end, suspend: pause, resume}));

      terminal.enter();
      undo.push(terminal.leave);
      const screen = linear
        ? view.renderLinear(terminal, streams, {store, nowUs, look: looks.look}, onCrash)
        : renderFrames(engine);
      undo.push(screen.unmount);
      shown = {engine, screen};
      looks.loadLanguages().then(isLacking => isLacking && screen.repaint(), onCrash);
      const hangUp = (): void => quit('SIGHUP', false);
      stdin.on('end', hangUp).on('error', hangUp);
      // The listener for errors stays: a terminal that is closed later must not end in an exception.
      undo.push(() => stdin.off('end', hangUp).pause().unref());
      const resize = (): void => {
        reportSize();
        screen.repaint();
      };
      // The stream says nothing of a terminal that has its old size again by the time it looks.
      process.on('SIGWINCH', resize);
      undo.push(() => process.off('SIGWINCH', resize));
      reportSize();
    },
    size: terminal.size,
    suspend() {
      pause();
      stopGroup();
      resume();
    },
    close() {
      stopNoMore();
      reportSize();
      for (const step of undo.splice(0).reverse()) attempt(step);
    },
  };
};

/** What broke the screen may break its end as well; the terminal must be given back whatever happens. */
const attempt = (step: () => void): void => {
  try {
    step();
  } catch {
    // The first error is the one that is reported.
  }
};

/** What this process has used, its helper threads included. */
const used = (): Used => {
  const {user, system} = process.cpuUsage();
  return {cpuMs: (user + system) / 1000, atMs: performance.now()};
};
