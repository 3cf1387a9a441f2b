import type {EndSignal, Parting} from '../../model/session/effect.js';
import type {Used} from '../../view/frame-rate.js';
import type {Rendered} from '../../view/render.js';
import {probeGlyphs} from '../../view/terminal/glyph-probe.js';
import {openTerminal} from '../../view/terminal/terminal.js';
import {watchSignals} from '../shared/signals.js';
import type {Engine} from './engine.js';
import type {ViewCode} from './lazy-imports.js';
import type {Looks} from './look.js';
import {stopGroup} from './stop-group.js';

/** The terminal of a dashboard, with its keys and its signals. */
export type Stage = {
  /** Takes the terminal and shows the engine on it. */
  open(engine: Engine): void;
  /** Puts everyone to sleep until the shell wakes them. */
  stop(): void;
  /** Gives the terminal back. */
  close(): void;
};

export type StageOptions = {
  readonly looks: Looks;
  readonly view: ViewCode;
  /** The screen, or anything else, broke down. */
  crash(error: unknown): void;
  /** The terminal was taken, or has another size; `written`: bytes so far. */
  sized(size: {readonly columns: number; readonly rows: number; readonly written: number}): void;
};

export const openStage = ({looks, view, crash, sized}: StageOptions): Stage => {
  const {stdin, stdout} = process;
  const terminal = openTerminal(stdin, stdout);
  let shown: {readonly engine: Engine; readonly screen: Rendered} | null = null;
  const undo: (() => void)[] = [];

  const suspend = (): void => {
    terminal.leave();
    shown?.engine.suspend();
  };
  // In the background the first step stops this process again, before anything goes on.
  const resume = (): void => {
    terminal.enter();
    shown?.engine.resume();
    shown?.screen.repaint();
  };
  const logSize = (): void => sized({...terminal.size(), written: terminal.written()});

  return {
    open(engine) {
      const {store, nowUs} = engine;
      const quit = (ending: Parting, urgent: boolean): void => store.dispatch({type: 'quit', ending, urgent});
      const end = (signal: EndSignal): void => quit(signal, true);
      process.once('exit', terminal.leave).once('uncaughtException', crash);
      undo.push(() => process.off('uncaughtException', crash).off('exit', terminal.leave));
      undo.push(watchSignals({end, endNow: end, suspend, resume}));

      terminal.enter();
      undo.push(terminal.leave);
      const probe = probeGlyphs(terminal, () => {
        looks.narrow();
        screen.repaint();
      });
      const props = {store, nowUs, used, look: looks.of, answer: probe.answer};
      const screen = view.renderDashboard(terminal, process, props, crash);
      undo.push(screen.unmount);
      shown = {engine, screen};
      const hangUp = (): void => quit('SIGHUP', false);
      stdin.on('end', hangUp).on('error', hangUp);
      // The listener for errors stays: a terminal that is closed later must not end in an exception.
      undo.push(() => stdin.off('end', hangUp).pause().unref());
      const resize = (): void => {
        logSize();
        screen.repaint();
      };
      stdout.on('resize', resize);
      undo.push(() => stdout.off('resize', resize));
      logSize();
    },
    stop() {
      suspend();
      stopGroup();
      resume();
    },
    close() {
      logSize();
      for (const step of undo.splice(0).reverse()) attempt(step);
    },
  };
};

/** What broke the screen may break its end as well; the terminal must be given back whatever happens. */
const attempt = (step: () => void): void => {
  try {
    step();
  } catch {
    // The first error is the one that is told.
  }
};

/** What this process has used, its helper threads included. */
const used = (): Used => {
  const {user, system} = process.cpuUsage();
  return {cpuMs: (user + system) / 1000, atMs: performance.now()};
};
