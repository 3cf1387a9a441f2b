import {render} from 'ink';
import {App, type AppProps, screenProps} from './app.js';
import {scrollRange} from './frame.js';
import {Screen} from './screen.js';
import type {Terminal} from './terminal.js';
import {openWriter} from './writer.js';

/** What stands on the terminal. */
export type Mounted = {
  /** Draws everything anew, at the terminal's present size: after a resize, a stop, or a stranger's output. */
  repaint(): void;
  /** How far the present page can be scrolled: the greatest first row that makes sense, and rows of a page. */
  range(): {readonly last: number; readonly page: number};
  unmount(): void;
};

/** Puts the dashboard on an entered terminal; `crashed` hears of an error in it. */
export const mount = (
  terminal: Terminal,
  stdout: NodeJS.WriteStream,
  props: Omit<AppProps, 'size' | 'screen'>,
  crashed: (error: unknown) => void,
): Mounted => {
  const writer = openWriter(terminal, stdout);
  const app = () => <App {...props} size={terminal.size()} screen={Screen} />;
  // With `debug` Ink hands over every frame whole. Its own incremental writing (6.8) puts the lines of
  // any frame but a full one a row too low, and its standard one rewrites all of them each time.
  const instance = render(app(), {stdout: writer.stream, debug: true, exitOnCtrlC: false});
  instance.waitUntilExit().catch(crashed);
  return {
    repaint() {
      writer.quietly(() => instance.rerender(app()));
      writer.repaint();
    },
    range: () => scrollRange(screenProps({...props, size: terminal.size()})),
    unmount: () => writer.quietly(instance.unmount),
  };
};
