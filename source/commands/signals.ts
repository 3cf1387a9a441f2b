import type {EndSignal} from './ending.js';

/** What a command does when it is signalled. */
export type Reactions = {
  /** The first one that asks to end: end in good order. */
  end(signal: EndSignal): void;
  /** Any further one: end at once. */
  endNow(signal: EndSignal): void;
  /** ctrl-z, just before this process stops itself. */
  suspend(): void;
  /** It goes on. */
  resume(): void;
};

const END_SIGNALS: readonly EndSignal[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Reacts to signals from now on; call what it returns to stop that. */
export const watchSignals = ({end, endNow, suspend, resume}: Reactions): (() => void) => {
  let asked = false;
  const onEnd = (signal: NodeJS.Signals): void => {
    const react = asked ? endNow : end;
    asked = true;
    react(signal as EndSignal);
  };
  const onStop = (): void => {
    suspend();
    process.kill(process.pid, 'SIGSTOP');
  };
  const listeners: [NodeJS.Signals, (signal: NodeJS.Signals) => void][] = [
    ...END_SIGNALS.map((signal): [NodeJS.Signals, typeof onEnd] => [signal, onEnd]),
    ...(process.platform === 'win32' ? [] : stopAndGo(onStop, resume)),
  ];
  for (const [signal, listener] of listeners) process.on(signal, listener);
  return () => {
    for (const [signal, listener] of listeners) process.off(signal, listener);
  };
};

const stopAndGo = (stop: () => void, go: () => void): [NodeJS.Signals, () => void][] => [
  ['SIGTSTP', stop],
  ['SIGCONT', go],
];
