import {frameOf, scrollRange} from './frame.js';
import type {Drawing, drawWithInk} from './ink.js';
import {frameNames} from './names.js';
import {type Sources, screenProps} from './props.js';
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

/**
 * Puts the dashboard on an entered terminal; `crashed` hears of an error in it. Loading Ink takes longer
 * than everything before it, so the first frames come without it, and `load` brings it meanwhile.
 */
export const mount = (
  terminal: Terminal,
  stdout: NodeJS.WriteStream,
  sources: Omit<Sources, 'size'>,
  load: () => Promise<typeof drawWithInk>,
  crashed: (error: unknown) => void,
): Mounted => {
  const names = frameNames();
  const writer = openWriter(terminal, stdout, names);
  const present = (): Sources => ({...sources, size: terminal.size()});
  const bare = drawBare(writer.stream, present);
  let drawing: Drawing = bare;
  let unmounted = false;

  const handOver = (draw: typeof drawWithInk): void => {
    if (unmounted) return;
    bare.unmount();
    drawing = draw(writer.stream, {...present(), names}, crashed);
  };
  load().then(handOver).catch(crashed);

  return {
    repaint() {
      writer.quietly(() => drawing.resize(terminal.size()));
      writer.repaint();
    },
    range: () => scrollRange(screenProps(present())),
    unmount() {
      unmounted = true;
      writer.quietly(drawing.unmount);
    },
  };
};

/** The same frames without Ink; nothing moves in them, only what the audience does shows. */
const drawBare = (stream: NodeJS.WriteStream, present: () => Sources): Drawing => {
  const draw = (): void => {
    stream.write(frameOf(screenProps(present())).join('\n'));
  };
  draw();
  return {resize: draw, unmount: present().store.subscribe(draw)};
};
