import {Box} from 'ink';
import type {ReactNode} from 'react';
import {
  ExplainingLine,
  Explanation,
  explanationLines,
  hasMoreToExplain,
} from '../../components/explanation.js';
import {Frame} from '../../components/frame.js';
import {HiddenRows} from '../../components/hidden-rows.js';
import {History, historyLines} from '../../components/history.js';
import type {Item} from '../../components/items.js';
import {FIGURE_LINES, LargeFigures} from '../../components/large-figures.js';
import {Legend} from '../../components/legend.js';
import {QueueLine} from '../../components/queue-line.js';
import {Scoreboard, ScoreLine} from '../../components/scoreboard.js';
import {StrategyLine} from '../../components/strategy-line.js';
import {TimeAxis} from '../../components/time-axis.js';
import {TroubleLine, troubleOf} from '../../components/trouble-line.js';
import type {KeyedPage} from '../../keys/page-keys.js';
import type {Chart} from '../../layout/chart.js';
import type {ListWindow} from '../../layout/list-window.js';
import {type BodyNeeds, pageRowsAround, roomForBody} from '../../layout/page-rows.js';
import {hasRun, type RunView, useRunView, useView} from '../../view.js';

/** What stands in the middle of a page about a run, as far as its height is concerned. */
export type RunBody = BodyNeeds & {
  /** How many of so many lines it can make use of. */
  use(lines: number): number;
  /** Itself in so many lines, or fewer. */
  place(lines: number): {
    readonly body: ReactNode;
    /** Lines that it takes. */
    readonly lines: number;
    /** Its rows in sight. */
    readonly window: ListWindow;
    /** Where its timelines lie; null where it has none. */
    readonly chart: Chart | null;
    /** What its marks mean. */
    readonly signs: readonly Item[];
  };
};

type RunPageProps = {
  page: KeyedPage;
  /** Chooses what of a run the body shows in about so many lines. */
  bodyOf: (view: RunView, room: number) => RunBody;
  /** False: the body has no timelines, and no list that is longer than its lines. */
  axis?: boolean;
  /** False: the body has large figures of its own. */
  figures?: boolean;
};

/** A page about a run: its body between the head of the run and what there is to compare. */
export const RunPage = (props: RunPageProps) => hasRun(useView()) && <PageOfRun {...props} />;

const PageOfRun = ({page, bodyOf, axis: hasAxis = true, figures: hasFigures = true}: RunPageProps) => {
  const view = useRunView();
  const {run, big, inside} = view;
  const needs = {
    axis: hasAxis,
    trouble: troubleOf(view) !== null,
    explanation: explanationLines(view),
    // Large figures of the body are worth more than a second line above it.
    more: hasFigures && hasMoreToExplain(view),
    figures: big && hasFigures ? FIGURE_LINES : 0,
    history: historyLines(view),
    big,
  };
  const wanted = bodyOf(view, roomForBody(inside, needs));
  const rows = pageRowsAround(inside, {...needs, ...wanted}, wanted.use);
  const {body, lines, window, chart, signs} = wanted.place(rows.body);
  // Lines that the body leaves free stand here, so that the axis is at the lanes and the rest stands still.
  const free = rows['gap above scores'] + rows.body - lines;
  // Where no line is left for the explanation, it takes the queue's, which is empty by then.
  const explained = run.stage === 'over' && rows.sentence === 0;
  const axis = chart ? <TimeAxis chart={chart} {...window} /> : <HiddenRows {...window} />;
  return (
    <Frame page={page} window={window}>
      {rows.strategies > 0 && <StrategyLine />}
      {rows.sentence > 0 && (
        <Box height={rows.sentence} flexShrink={0} flexDirection="column">
          <ExplainingLine lines={rows.sentence} />
        </Box>
      )}
      <Gap lines={rows['gap above body']} />
      {body}
      {rows.axis > 0 && axis}
      {rows.queue > 0 && (explained ? <Explanation lines={rows.queue} /> : <QueueLine />)}
      {rows.trouble > 0 && <TroubleLine />}
      {rows.figures > 0 && <LargeFigures />}
      <Gap lines={free} />
      {rows.scores > 1 && <Scoreboard lines={rows.scores} />}
      {rows.scores === 1 && <ScoreLine />}
      {rows.history > 0 && <History lines={rows.history} />}
      <Gap lines={rows['gap above legend']} />
      {rows.legend > 0 && <Legend signs={signs} />}
    </Frame>
  );
};

const Gap = ({lines}: {lines: number}) => (lines > 0 ? <Box height={lines} flexShrink={0} /> : null);
