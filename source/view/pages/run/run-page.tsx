import {Box} from 'ink';
import {ExplainingLine, explanationLines, moreToExplain} from '../../components/explanation.js';
import {Frame} from '../../components/frame.js';
import {History, historyLines} from '../../components/history.js';
import {FIGURE_LINES, LargeFigures} from '../../components/large-figures.js';
import {Legend} from '../../components/legend.js';
import {MomentPanel, momentNeeds} from '../../components/moment-panel.js';
import {QueueLine} from '../../components/queue-line.js';
import {Scoreboard, ScoreLine} from '../../components/scoreboard.js';
import {StrategyLine} from '../../components/strategy-line.js';
import {CursorAxis, TimeAxis} from '../../components/time-axis.js';
import {TroubleLine, troubleOf} from '../../components/trouble-line.js';
import type {KeyedPage} from '../../keys/page-keys.js';
import {type PageNeeds, pageRowsAround, roomForBody} from '../../layout/page-rows.js';
import {hasRun, useRunView, useView} from '../../view.js';
import {BesideCode, besideCode, CodeBelow, codeNeeds, linesBeside, programIn, viewBeside} from './code.js';
import type {BodyOf} from './run-body.js';

type RunPageProps = {
  page: KeyedPage;
  bodyOf: BodyOf;
  /** False: the body has no timelines, and no list that is longer than its lines. */
  axis?: boolean;
  /** False: the body has large figures of its own. */
  figures?: boolean;
};

/** A page about a run: its body between the head of the run and what there is to compare. */
export const RunPage = (props: RunPageProps) => hasRun(useView()) && <PageOfRun {...props} />;

const PageOfRun = ({page, bodyOf, axis: hasAxis = true, figures: hasFigures = true}: RunPageProps) => {
  const view = useRunView();
  const {big, inside} = view;
  const moment = momentNeeds(view);
  const program = page.code ? programIn(view) : null;
  const needs: PageNeeds = {
    axis: hasAxis || view.cursorUs !== null,
    trouble: troubleOf(view) !== null,
    explanation: explanationLines(view),
    more: moreToExplain(view, hasFigures),
    figures: big && hasFigures ? FIGURE_LINES : 0,
    code: codeNeeds(program),
    history: historyLines(view),
    moment,
    big,
  };
  const beside = viewBeside(view, program);
  const wanted = besideCode(bodyOf(beside, roomForBody(inside, needs)), program, hasAxis ? 1 : 0);
  const rows = pageRowsAround(inside, {...needs, ...wanted}, wanted.use);
  const {body, lines, window, chart, drawn = 1, signs} = wanted.place(rows.body);
  // Lines that the body leaves free stand here, so that the axis is at the lanes and the rest stands still.
  const own = lines + rows.axis;
  const room = rows.body + rows.axis;
  const free = rows['gap above scores'] + room - linesBeside(own, program, room);
  const axis = chart ? <TimeAxis chart={chart} {...window} /> : <CursorAxis {...window} />;
  return (
    <Frame page={page} window={window} drawn={drawn}>
      {rows.strategies > 0 && <StrategyLine />}
      {rows.sentence > 0 && (
        <Box height={rows.sentence} flexShrink={0} flexDirection="column">
          <ExplainingLine lines={rows.sentence} />
        </Box>
      )}
      <Gap lines={rows['gap above body']} />
      <BesideCode program={program} view={beside} lines={room}>
        {body}
        {rows.axis > 0 && axis}
      </BesideCode>
      {rows.code > 0 && <CodeBelow program={program} lines={rows.code} />}
      {rows.queue > 0 && <QueueLine />}
      {rows.trouble > 0 && <TroubleLine />}
      {rows.figures > 0 && <LargeFigures />}
      <Gap lines={free} />
      {rows.scores > 0 && moment > 0 && <MomentPanel lines={rows.scores} />}
      {rows.scores > 1 && moment === 0 && <Scoreboard lines={rows.scores} />}
      {rows.scores === 1 && moment === 0 && <ScoreLine />}
      {rows.history > 0 && <History lines={rows.history} />}
      <Gap lines={rows['gap above legend']} />
      {rows.legend > 0 && <Legend signs={signs} />}
    </Frame>
  );
};

const Gap = ({lines}: {lines: number}) => (lines > 0 ? <Box height={lines} flexShrink={0} /> : null);
