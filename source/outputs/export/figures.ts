import type {Summary} from '../../model/figures/summary.js';
import {type ExportFigure, exportFigures} from '../../text/exports.js';
import type {Text} from '../../text/text.js';

/** A figure of a run as people read it, and the number behind it; null where that is not one number, or not known. */
export type ShownFigure = {
  readonly figure: ExportFigure;
  readonly shown: string;
  readonly value: number | null;
};

/** The figures of a run that pages and handouts show: all from the document of `--json`, so that exports agree. */
export const shownFigures = (summary: Summary, text: Text): readonly ShownFigure[] =>
  exportFigures.flatMap(figure => {
    const found = figures[figure](summary, text);
    return found === null ? [] : [{figure, ...found}];
  });

type Found = Omit<ShownFigure, 'figure'> | null;

const known = (value: number | null, words: (value: number) => string, {exports}: Text): Found =>
  value === null ? {shown: exports.notMeasured, value} : {shown: words(value), value};

/** Null where a figure says nothing of such a run. */
const figures: Readonly<Record<ExportFigure, (summary: Summary, text: Text) => Found>> = {
  wall: ({wallMs}, text) => known(wallMs, text.seconds, text),
  startup: ({startupMs}, text) => known(startupMs, text.seconds, text),
  // Of a recording that was cut off not all jobs are known: those of the plan are meant.
  jobs: ({plan, jobs: {total, finished, failed, cancelled}}, {exports}) => ({
    shown: exports.jobs(plan.jobs, finished, failed, cancelled),
    value: total,
  }),
  cpu: ({cpuMs}, text) => known(cpuMs, text.seconds, text),
  cores: ({cpuPerWall, plan, environment}, text) =>
    known(cpuPerWall, used => text.exports.cores(used, plan.cores ?? environment.cores), text),
  memory: ({peakRssBytes}, text) => known(peakRssBytes || null, text.peak, text),
  proportional: ({peakProportionalBytes}, text) => known(peakProportionalBytes, text.peak, text),
  sessions: ({sessions}) => (sessions === 0 ? null : {shown: `${sessions}`, value: sessions}),
  connections: ({connections}) => (connections === 0 ? null : {shown: `${connections}`, value: connections}),
  switches: ({contextSwitches}, {exports}) => ({
    shown:
      contextSwitches === null
        ? exports.notMeasured
        : exports.switches(contextSwitches.gaveUp, contextSwitches.takenOff),
    value: null,
  }),
};
