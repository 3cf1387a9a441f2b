import {type Effect, initial, type Settings} from '../model/session.js';
import {readKeys} from '../view/keyboard.js';
import {type Command, type Key, rowOf} from '../view/keys.js';
import {mount} from '../view/mount.js';
import {openStore} from '../view/store.js';
import {openTerminal} from '../view/terminal.js';
import type {Probed} from '../workloads/module/probe.js';
import {choicesOf} from './choices.js';
import type {EndSignal} from './ending.js';
import {openLoading} from './loading.js';
import {type LookOptions, lookOf} from './look.js';
import {openResources} from './resources.js';
import {openRuns} from './runs.js';
import {watchSignals} from './signals.js';
import {stopGroup} from './stop.js';

export type DashboardOptions = LookOptions & {
  readonly settings: Settings;
  /** What is known of the user's own module; null where none was named. */
  readonly own: Probed | null;
  /** False: choices are neither read from the user's folder nor kept there. */
  readonly config: boolean;
};

/** Exit codes as shells count them: 128 and the signal's number. */
const CODES: Readonly<Record<EndSignal, number>> = {SIGHUP: 129, SIGINT: 130, SIGTERM: 143};

/**
 * Shows the dashboard until the audience leaves; resolves with the exit code. The terminal is restored
 * whatever happens, and nothing that was started is left.
 * @throws Error when the screen broke down.
 */
export const dashboard = async ({settings, own, ...appearance}: DashboardOptions): Promise<number> => {
  const terminal = openTerminal(process.stdin, process.stdout);
  const {left, leave, crash} = leaving();

  const store = openStore(initial(settings, choicesOf(own, settings.urls)), effect => perform(effect));
  const loading = openLoading(own);
  const resources = openResources(loading.parts, text => store.dispatch({type: 'notice', text}));
  const warm = (): void => resources.warm(store.state().settings);
  const runs = openRuns(resources.prepare, store.dispatch, warm);

  const perform = (effect: Effect): void => {
    if (effect.type === 'start') runs.start(effect);
    else if (effect.type === 'cancel') runs.cancel();
    else if (effect.type === 'suspend') stop();
    else if (effect.type === 'quit') close(effect.code);
    else leave(effect.code);
  };
  const close = (code: number): void => {
    runs.cancel();
    resources.close().then(() => leave(code), crash);
  };
  const quit = (code: number, urgent: boolean): void => store.dispatch({type: 'quit', code, urgent});

  const suspend = (): void => {
    terminal.leave();
    resources.suspend();
  };
  // In the background the first step stops this process again, before anything goes on.
  const resume = (): void => {
    terminal.enter();
    resources.resume();
    view.repaint();
  };
  const stop = (): void => {
    suspend();
    stopGroup();
    resume();
  };
  const scroll = (by: number, unit: 'row' | 'page'): void => {
    const {last, page} = view.range();
    store.dispatch({type: 'scroll', by: unit === 'page' ? by * page : by, last});
  };
  const obey = (command: Command): void => {
    if (command.type === 'repaint') view.repaint();
    else if (command.type === 'scroll') scroll(command.by, command.unit);
    else if (command.type === 'pause') store.dispatch({type: 'pause', atUs: runs.nowUs()});
    else store.dispatch(command);
  };
  const press = (key: Key): void => {
    const row = rowOf(store.state().mode, key);
    if (row) obey(row.command);
  };

  process.once('exit', terminal.leave);
  process.once('uncaughtException', crash);
  const endBySignal = (signal: EndSignal): void => quit(CODES[signal], true);
  const unwatch = watchSignals({end: endBySignal, endNow: endBySignal, suspend, resume});
  terminal.enter();
  const look = lookOf(appearance, process.stdout, process.env);
  const view = mount(terminal, process.stdout, {store, nowUs: runs.nowUs, look}, loading.ink, crash);
  const stopReading = readKeys(process.stdin, press, () => quit(CODES.SIGHUP, false));
  process.stdout.on('resize', view.repaint);
  setImmediate(warm);

  try {
    return await left;
  } finally {
    resources.kill();
    process.stdout.off('resize', view.repaint);
    stopReading();
    view.unmount();
    terminal.leave();
    unwatch();
    process.off('uncaughtException', crash).off('exit', terminal.leave);
  }
};

/** A promise of the exit code, and the two ways to settle it. */
const leaving = () => {
  let leave: (code: number) => void = () => {};
  let crash: (error: unknown) => void = () => {};
  const left = new Promise<number>((resolve, reject) => {
    leave = resolve;
    crash = error => reject(new Error(`the screen broke down: ${reasonOf(error)}`, {cause: error}));
  });
  return {left, leave, crash};
};

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
