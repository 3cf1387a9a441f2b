import type {Parting} from '../../model/session/action.js';
import {readKeys} from '../../view/keyboard.js';
import type {Key} from '../../view/keys.js';
import {type Mounted, mount} from '../../view/mount.js';
import type {Used} from '../../view/pace.js';
import {probeWidth} from '../../view/probe.js';
import {openTerminal} from '../../view/terminal.js';
import type {EndSignal} from '../shared/exit-outcome.js';
import {watchSignals} from '../shared/signals.js';
import type {Engine} from './engine.js';
import {obeyKeys} from './key-dispatch.js';
import type {Loading} from './lazy-imports.js';
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
  readonly load: Loading['ink'];
  /** The screen, or anything else, broke down. */
  crash(error: unknown): void;
  /** The terminal was taken, or has another size; `written`: bytes so far. */
  sized(size: {readonly columns: number; readonly rows: number; readonly written: number}): void;
};

export const openStage = ({looks, load, crash, sized}: StageOptions): Stage => {
  const {stdin, stdout} = process;
  const terminal = openTerminal(stdin, stdout);
  let shown: {readonly engine: Engine; readonly view: Mounted} | null = null;
  const undo: (() => void)[] = [];

  const suspend = (): void => {
    terminal.leave();
    shown?.engine.suspend();
  };
  // In the background the first step stops this process again, before anything goes on.
  const resume = (): void => {
    terminal.enter();
    shown?.engine.resume();
    shown?.view.repaint();
  };
  const tell = (): void => sized({...terminal.size(), written: terminal.written()});

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
      const view = mount(terminal, stdout, {store, nowUs, used, look: looks.of}, load, crash);
      undo.push(view.unmount);
      shown = {engine, view};
      const probe = probeWidth(terminal, () => {
        looks.narrow();
        view.repaint();
      });
      const obey = obeyKeys({...engine, ...store, view});
      const press = (key: Key): void => {
        if (!probe.hear(key)) obey(key);
      };
      undo.push(readKeys(stdin, press, () => quit('SIGHUP', false)));
      const resize = (): void => {
        tell();
        view.repaint();
      };
      stdout.on('resize', resize);
      undo.push(() => stdout.off('resize', resize));
      tell();
    },
    stop() {
      suspend();
      stopGroup();
      resume();
    },
    close() {
      tell();
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
