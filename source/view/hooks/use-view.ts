import {createContext, useContext} from 'react';
import type {View} from '../view.js';

const ViewContext = createContext<View | null>(null);

/** Gives a view to every component below it. */
export const ViewProvider = ViewContext.Provider;

/** What is shown, and how: see `View`. */
export const useView = (): View => {
  const view = useContext(ViewContext);
  if (view === null) throw new TypeError('a component of the screen stands outside of ViewProvider');
  return view;
};
