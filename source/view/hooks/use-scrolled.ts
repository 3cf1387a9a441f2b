import {createContext, useContext, useLayoutEffect} from 'react';
import type {Scrolled} from '../keys/press.js';

const ScrolledContext = createContext<{current: Scrolled}>({current: {first: 0, visible: 0}});

/** Where pages note how far they are scrolled. */
export const ScrolledProvider = ScrolledContext.Provider;

/** Notes what the present page has painted of its list, for the keys that scroll it. */
export const useScrolled = (first: number, visible: number): void => {
  const scrolled = useContext(ScrolledContext);
  useLayoutEffect(() => {
    scrolled.current = {first, visible};
  });
};
