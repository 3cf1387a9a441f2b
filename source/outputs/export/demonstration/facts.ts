import {hasNoEnd, type Progress} from '../../../model/demonstrations/progress.js';
import {demonstrationSettings} from '../../../text/demonstrations.js';
import {demonstrationLines} from '../../demonstration.js';
import type {DemonstrationInput, ExportLook} from '../exporter.js';
import {timelineOf} from './timeline.js';
import type {DemonstrationTimeline} from './timeline-draft.js';

/** What an export for people says of a demonstration. */
export type DemonstrationFacts = {
  readonly timeline: DemonstrationTimeline;
  /** What is not known of it: its end; a sentence each. */
  readonly lacks: readonly string[];
  /** Its settings, in words. */
  readonly settings: readonly (readonly [name: string, value: string])[];
  /** What it came to, in sentences. */
  readonly explained: readonly string[];
};

export const demonstrationFactsOf = (input: DemonstrationInput, {text}: ExportLook): DemonstrationFacts => {
  const {header} = input;
  const state = input.state as Progress<unknown> | null;
  return {
    timeline: timelineOf(input, text),
    lacks: hasNoEnd(state) ? [text.exports.cut((state?.latestAt ?? 0) / 1000)] : [],
    settings: demonstrationSettings(text.demonstrations, header.demonstration, header.settings ?? {}),
    explained: state === null ? [] : demonstrationLines(header.demonstration, text.demonstrations, state),
  };
};
