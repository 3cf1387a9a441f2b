import {useEffect, useState} from 'react';

/** Imports the code of the pages once the first frame is painted, and renders again when it is there. */
export const useLoadedPages = (load: () => Promise<void>): void => {
  const [, setLoaded] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    load().then(() => setLoaded(true), setFailure);
  }, [load]);
  if (failure !== null) throw failure;
};
