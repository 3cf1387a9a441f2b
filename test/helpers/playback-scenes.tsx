import type {ReactNode} from 'react';
import {jobDetailsOf} from '../../source/model/playback/job-details.js';
import {windowOfRun} from '../../source/model/playback/window.js';
import type {RunState} from '../../source/model/run/run-state.js';
import {JobDetails} from '../../source/view/components/job-details.js';
import {WindowFigures} from '../../source/view/components/window-figures.js';
import {sceneNamed} from './scenes.js';

/** A part of the screen, with the run of a scene. */
export type Part = {readonly scene: string; readonly node: (run: RunState) => ReactNode};

/** The run of a scene. */
export const runOf = (scene: string): RunState => {
  const {run} = sceneNamed(scene).session;
  if (run === null) throw new TypeError(`the scene ${scene} has no run`);
  return run;
};

const windowIn = (scene: string, from: number, to: number, lines: number): Part => ({
  scene,
  node: run => (
    <WindowFigures window={windowOfRun(run, from * 1000, to * 1000)} names={['a', null]} lines={lines} />
  ),
});

const detailsOf = (scene: string, job: number, lines: number): Part => ({
  scene,
  node: run => {
    const details = jobDetailsOf(run, job, sceneNamed(scene).nowMs * 1000);
    return details && <JobDetails details={details} lines={lines} />;
  },
});

/** Parts of the screen that stand where a run is played back, by name. */
export const playbackParts: Readonly<Record<string, Part>> = {
  'part-window-thread': windowIn('thread-done', 200, 700, 7),
  'part-window-low': windowIn('thread-done', 200, 700, 4),
  'part-window-line': windowIn('thread-done', 200, 700, 1),
  'part-window-two': windowIn('thread-done', 200, 700, 2),
  'part-window-opening': windowIn('thread-done', 0, 50, 5),
  'part-window-async': windowIn('async-done', 150, 300, 7),
  'part-window-kernel': windowIn('starved', 200, 400, 8),
  'part-window-many': windowIn('many', 200, 700, 7),
  'part-details-thread': detailsOf('thread-done', 6, 5),
  'part-details-low': detailsOf('thread-done', 6, 2),
  'part-details-failed': detailsOf('thread-failed', 3, 5),
  'part-details-lost': detailsOf('thread-failed', 2, 5),
  'part-details-queued': detailsOf('thread', 9, 5),
  'part-details-locked': detailsOf('locked', 2, 5),
  'part-details-async': detailsOf('async-done', 3, 5),
};
