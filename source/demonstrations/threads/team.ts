import {Worker} from 'node:worker_threads';

/** Threads that execute the same code beside each other. */
export type Team = {
  /** Resolves when all have exited. @throws what any of them has thrown; all are ended then. */
  readonly done: Promise<void>;
  /** Ends all of them, blocked or busy. */
  end(): void;
};

/** Starts one thread for each of `data`; `take` gets every message of any of them. */
export const startTeam = <Data, Message>(
  entry: URL,
  data: readonly Data[],
  take: (message: Message) => void,
): Team => {
  const workers = data.map(workerData => new Worker(entry, {workerData}));
  const end = (): void => {
    for (const worker of workers) void worker.terminate();
  };
  const exits = workers.map(
    worker =>
      new Promise<void>((resolve, reject) => {
        worker.on('message', take);
        worker.on('error', error => {
          end();
          reject(error);
        });
        worker.on('exit', () => resolve());
      }),
  );
  return {done: Promise.all(exits).then(() => {}), end};
};
