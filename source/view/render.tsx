import {render} from 'ink';
import {App, type AppProps} from './app.js';
import {takesTextNow} from './takes-text.js';
import {openDiffStdout} from './terminal/diff-stdout.js';
import type {Terminal} from './terminal/terminal.js';
import {typedInputOf} from './terminal/typed-input.js';
import type {Size} from './view.js';

/** The dashboard on a terminal. */
export type Rendered = {
  /** Paints everything anew, at the terminal's present size: after a resize, a stop, or a foreign output. */
  repaint(): void;
  unmount(): void;
};

/** Renders the dashboard on an entered terminal; `crashed` is called with an error of any component. */
export const renderDashboard = (
  terminal: Terminal,
  {stdin, stdout}: {readonly stdin: NodeJS.ReadStream; readonly stdout: NodeJS.WriteStream},
  props: Omit<AppProps, 'canvas'>,
  crashed: (error: unknown) => void,
): Rendered => {
  const listeners = new Set<() => void>();
  const isAscii = (): {readonly ascii: boolean; readonly wide: boolean} => props.look(props.store.state());
  const output = openDiffStdout(terminal, stdout, isAscii);
  let size: Size = terminal.size();

  const repaint = (): void => {
    size = {...terminal.size()};
    output.forget();
    for (const listener of listeners) listener();
    // React renders before this; where it had nothing to do, the latest frame is written again.
    setImmediate(output.flush);
  };
  const canvas: AppProps['canvas'] = {
    size: () => size,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    repaint,
  };

  // With `debug` Ink writes every frame whole, and the output finds out which lines changed: Ink's own
  // incremental writing (6.8) puts the lines of a frame that does not fill the terminal a row too low.
  const streams = {stdin: typedInputOf(stdin, () => takesTextNow(props.store)), stdout: output.stream};
  const options = {...streams, debug: true, exitOnCtrlC: false, patchConsole: false};
  const {unmount, waitUntilExit} = render(<App {...props} canvas={canvas} />, options);
  waitUntilExit().catch(crashed);
  return {repaint, unmount};
};
