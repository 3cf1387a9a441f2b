import {Box} from 'ink';
import {jobContent} from '../../../model/figures/lane-content.js';
import type {Job} from '../../../model/run/run-state.js';
import {edgeUs} from '../../../model/timeline/axis.js';
import {statesIn} from '../../../model/timeline/shown-states.js';
import {TextLine} from '../../components/cell.js';
import {linesOfRows} from '../../layout/list-window.js';
import {knownView, type RunView} from '../../view.js';
import type {JobColumns} from './columns.js';
import {JobRow} from './job-row.js';

/** One line of the error of a failed job, below that. */
export type ErrorLine = {readonly id: string; readonly text: string};

/** Columns before the lines of an error. */
export const ERROR_INDENT = 4;

/** A list with so many empty lines between two, the lines that it takes, and the states that it paints. */
export const jobList = (
  view: RunView,
  columns: JobColumns,
  list: readonly (Job | ErrorLine)[],
  apart: number,
) => {
  const {run, nowUs, theme} = view;
  const moment = {run, edge: edgeUs(run, nowUs)};
  const known = knownView(view).run;
  const rows = list.map(line => ('job' in line ? jobContent(moment, known, columns, line) : line));
  const body = (
    <Box flexDirection="column" rowGap={apart}>
      {rows.map(row =>
        'job' in row ? (
          <JobRow key={row.job.job} columns={columns} {...row} />
        ) : (
          <TextLine key={row.id} text={row.text} tone={theme.bad} before={ERROR_INDENT} />
        ),
      )}
    </Box>
  );
  const painted = statesIn(rows.flatMap(row => ('job' in row ? [row.cells] : [])));
  return {body, lines: linesOfRows(rows.length, apart), painted};
};
