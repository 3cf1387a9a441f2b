import {createContext, useContext, useEffect, useLayoutEffect, useState} from 'react';

/** The part of its picture that the present page has drawn, 0 to 1. */
export type Drawn = {current: number};

const DrawnContext = createContext<Drawn>({current: 1});

/** Where pages note how much of their picture is drawn. */
export const DrawnProvider = DrawnContext.Provider;

/** Notes the part of its picture that the present page has drawn, 0 to 1: below 1 it is painted again. */
export const useDrawn = (share: number): void => {
  const drawn = useContext(DrawnContext);
  useLayoutEffect(() => {
    drawn.current = share;
  });
};

/** Renders again until the page has drawn all of its picture; keys and jobs have their turn between. */
export const useRestOfPicture = (drawn: Drawn): void => {
  const [, setCount] = useState(0);
  useEffect(() => {
    if (drawn.current >= 1) return;
    const timer = setTimeout(() => setCount(count => count + 1), PAUSE_MS);
    return () => clearTimeout(timer);
  });
};

/** Between two frames of a picture that grows, ms: long enough for a key that was pressed meanwhile. A choice. */
const PAUSE_MS = 5;
