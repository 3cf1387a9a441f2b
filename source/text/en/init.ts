import type {InitText} from '../init.js';

export const init: InitText = {
  comments: {
    head: ['A job of your own: put what you want to know about in the function below.'],
    inputs: ['What the jobs are given, one each. Without it each job is given its number.'],
    name: ['The name on the screen. Without it that is the name of the file.'],
    job: [
      'Does one job and returns its result: plain data, since it may have to go from one process to another.',
      'Under async all jobs share one thread, under thread and process each worker does one at a time.',
    ],
    waiting: [
      'Await whatever waits, or the job ends before its work does. The signal fires when the job is to end:',
      'hand it on, as to fetch(url, {signal}).',
    ],
    computing: ['While this computes, nothing else in its thread goes on.'],
  },
  name: 'my job',
  next: path => [
    `Written. Watch it:        kitchens ${path}`,
    `Run it under a strategy:  kitchens run ${path} -s thread`,
    `See which one suits it:   kitchens race ${path}`,
  ],
};
