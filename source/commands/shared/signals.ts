import type {EndSignal} from './exit-outcome.js';

/** What a command does when it is signalled. */
export type Reactions = {
  /** The first one that asks to end: end in good order. */
  end(signal: EndSignal): void;
  /** Any further one: end at once. */
  endNow(signal: EndSignal): void;
  /** ctrl-z, just before this process stops. */
  suspend(): void;
  /** This process continues, whatever had stopped it; may be called twice for one stop. */
  resume(): void;
};

const END_SIGNALS: readonly EndSignal[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Reacts to signals from now on; call what it returns to stop that. */
export const watchSignals = ({end, endNow, suspend, resume}: Reactions): (() => void) => {
  let isEnding = false;
  const onEnd = (signal: NodeJS.Signals): void => {
    const react = isEnding ? endNow : end;
    isEnding = true;
    react(signal as EndSignal);
  };
  const onStop = (): void => {
    suspend();
    // The system's own reaction: it knows when not to stop, as where no shell waits to continue us.
    process.off('SIGTSTP', onStop);
    process.kill(process.pid, 'SIGTSTP');
    process.on('SIGTSTP', onStop);
    resume();
  };
  for (const signal of END_SIGNALS) process.on(signal, onEnd);
  if (process.platform !== 'win32') process.on('SIGTSTP', onStop).on('SIGCONT', resume);
  return () => {
    for (const signal of END_SIGNALS) process.off(signal, onEnd);
    process.off('SIGTSTP', onStop).off('SIGCONT', resume);
  };
};
