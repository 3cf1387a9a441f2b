import {Box} from 'ink';
import {wallMs} from '../../model/run/run-state.js';
import {scoreRows} from '../../model/session/scoreboard.js';
import {largeDigits} from '../layout/large-signs.js';
import {speedWords} from '../layout/result-text.js';
import {widest} from '../layout/width.js';
import {useRunView} from '../view.js';
import {Painted} from './painted.js';

/** Lines of large figures. */
export const FIGURE_LINES = 3;

/** The time so far, or the wall time, and the speed-up of a run that is over, for the last row of a hall. */
export const LargeFigures = () => {
  const view = useRunView();
  const {run, text, session, nowUs, ascii, columns} = view;
  const isOver = run.stage === 'over';
  const score = scoreRows(session, nowUs).find(({strategy}) => strategy === run.plan.strategy);
  const time = isOver ? text.seconds(wallMs(run)) : text.clock(wallMs(run, nowUs));
  const speed = isOver && score?.lost === 0 ? speedWords(view, score) : '';
  const figures = [time, ...(speed === '' ? [] : [speed])].map(figure =>
    largeDigits(figure, ascii, FIGURE_LINES),
  );
  const fitting =
    figures.reduce((sum, figure) => sum + widest(figure) + GAP, 1) <= columns ? figures : figures.slice(0, 1);
  return (
    <Box height={FIGURE_LINES} paddingLeft={1} columnGap={GAP}>
      {fitting.map((figure, i) => (
        <Painted key={i === 0 ? 'time' : 'speed'} lines={figure} width={widest(figure)} />
      ))}
    </Box>
  );
};

/** Columns between two figures. */
const GAP = 6;
