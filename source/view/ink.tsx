import {render} from 'ink';
import {App} from './app.js';
import type {Size} from './look.js';
import type {Sources} from './props.js';
import {Screen} from './screen.js';

/** The dashboard as Ink draws it. */
export type Drawing = {resize(size: Size): void; unmount(): void};

/** Draws the dashboard; each frame is one write to `stream`. `crashed` hears of an error in it. */
export const drawWithInk = (
  stream: NodeJS.WriteStream,
  sources: Sources,
  crashed: (error: unknown) => void,
): Drawing => {
  const app = (size: Size) => <App {...sources} size={size} screen={Screen} />;
  // With `debug` Ink hands over every frame whole. Its own incremental writing (6.8) puts the lines of
  // any frame but a full one a row too low, and its standard one rewrites all of them each time.
  const options = {stdout: stream, debug: true, exitOnCtrlC: false};
  const {rerender, unmount, waitUntilExit} = render(app(sources.size), options);
  waitUntilExit().catch(crashed);
  return {resize: size => rerender(app(size)), unmount};
};
