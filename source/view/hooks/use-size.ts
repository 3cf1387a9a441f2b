import {useSyncExternalStore} from 'react';
import type {Size} from '../view.js';

/** What frames are painted on. */
export type Canvas = {
  /** The terminal's size; a new object after every repaint. */
  size(): Size;
  /** Calls back at every repaint until the returned function is called. */
  subscribe(listener: () => void): () => void;
  /** Renders and writes the whole frame anew, at the terminal's present size. */
  repaint(): void;
};

/** The terminal's size; renders again at every resize, also to the same size. */
export const useSize = ({subscribe, size}: Canvas): Size => useSyncExternalStore(subscribe, size);
