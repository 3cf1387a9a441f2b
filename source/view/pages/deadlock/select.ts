import {cureNames} from '../../../model/demonstrations/deadlock/cures.js';
import {
  type CookState,
  type DeadlockState,
  holderOf,
  type Verdict,
} from '../../../model/demonstrations/deadlock/state.js';
import {resultsOf, STARVED, verdictOf} from '../../../model/demonstrations/deadlock/verdict.js';
import type {CellProps} from '../../components/cell.js';
import type {Line} from '../../components/lines.js';
import {widest} from '../../layout/width.js';
import type {GlyphName} from '../../theme/glyphs.js';
import type {Tone} from '../../theme/tone.js';
import type {View} from '../../view.js';
import {brokenBy, type Stage, sentenceLines, statusOfStage} from '../stage/select.js';
import {graphPart} from './graph.js';

/** The deadlock page at a moment. */
export const deadlockStage = (view: View, state: DeadlockState): Stage => {
  const {deadlock: words} = view.text.demonstrations;
  const {settings} = state;
  const verdict = verdictOf(state);
  const broken = brokenBy(view, state);
  return {
    about: [words.title[0], words.layouts[settings?.layout ?? 'pair'], words.title[1]],
    status: statusOfStage(view, state, statusWord(view, verdict)),
    choices: cureNames.map((cure, i) => ({
      key: `${i + 1}`,
      label: words.cures[cure][0],
      on: settings !== null && settings.rounds > 0 && settings.cure === cure,
    })),
    list: settings === null ? [] : cookLines(view, state),
    parts: [
      {
        place: 2,
        needed: true,
        lines:
          broken === null
            ? sentenceLines(view, words.explained(state), toneOf(view, verdict))
            : sentenceLines(view, [broken], view.theme.bad),
      },
      ...(settings === null ? [] : [{place: 1, ...graphPart(view, state)}]),
      {place: 3, lines: resultLines(view, state)},
    ],
  };
};

/** Verdicts that the header names in place of how far the run is. */
const statusWord = ({text}: View, verdict: Verdict): Parameters<typeof statusOfStage>[2] => {
  const word = text.demonstrations.deadlock.verdicts[verdict];
  if (verdict === 'deadlock' || verdict === 'partial' || verdict === 'livelock')
    return {text: word, tone: 'bad'};
  return verdict === 'possible' ? {text: word, tone: 'message'} : undefined;
};

const toneOf = ({theme}: View, verdict: Verdict): Tone => {
  if (verdict === 'deadlock' || verdict === 'partial' || verdict === 'livelock') return theme.bad;
  return verdict === 'served' ? theme.live : theme.message;
};

/** Columns from which it stands beside a cook how often it gave up, and from which, how often it was overtaken. */
const ROOMY = 72;
const ROOMIER = 100;

/** One line for each cook: what it holds, which lock it waits for and which cook has that, and its counts. */
const cookLines = (view: View, state: DeadlockState): readonly Line[] => {
  const {text, theme, columns} = view;
  const {deadlock: words} = text.demonstrations;
  const rows = state.cooks.map(cook => ({
    cook,
    name: text.thread(cook.cook),
    holds: cook.holds.map(words.lock).join(' + '),
    doing: doingOf(view, state, cook),
    counts: countsOf(view, state, cook),
  }));
  const needs = state.layout.needs.map(locks => locks.map(words.lock).join(' + '));
  const name = widest(rows.map(row => row.name));
  const holds = widest(needs);
  const counts = columns >= ROOMY ? widest(rows.map(row => row.counts)) : widest([words.meals(99)]);
  const doing = Math.max(1, columns - 2 - name - 2 - 2 - holds - 2 - counts - 2);
  return rows.map(({cook, ...row}): Line => {
    const {glyph, tone} = lookOf(view, state, cook);
    const cells: Record<string, CellProps> = {
      name: {text: row.name, tone: theme.strong, width: name, after: 1},
      mark: {text: view.glyphs[glyph], tone, width: 1, after: 1},
      holds: {text: row.holds, width: holds, after: 2},
      doing: {text: row.doing, tone, width: doing},
      counts: {
        text: columns >= ROOMY ? row.counts : words.meals(cook.allMeals),
        tone: starves(state, cook) ? theme.bad : theme.quiet,
        width: counts,
        align: 'right',
        before: 1,
      },
    };
    return {indent: 1, cells};
  });
};

const doingOf = (view: View, {cooks}: DeadlockState, {doing, wants, holds}: CookState): string => {
  const {deadlock: words} = view.text.demonstrations;
  if (wants !== null) {
    const waits = view.columns >= ROOMY ? words.waitsFor : words.waitsBriefly;
    return waits(wants, holderOf(cooks, wants));
  }
  // Between two meals a cook has nothing in its hands.
  return words.doing[doing === 'works' && holds.length === 0 ? 'ready' : doing];
};

/** How often it was served and gave up, and how far it is behind the others, where that is much or there is room. */
const countsOf = (view: View, state: DeadlockState, {cook, ...counts}: CookState): string => {
  const {deadlock: words} = view.text.demonstrations;
  const {allMeals, gaveUp, mostOvertaken} = counts;
  const isRoomy = view.columns >= ROOMIER;
  const isStarved = starves(state, {cook, ...counts});
  return [
    words.meals(allMeals),
    ...(gaveUp > 0 && (isRoomy || !isStarved) ? [words.gaveUp(gaveUp)] : []),
    ...(isStarved || (isRoomy && mostOvertaken > 0) ? [words.overtaken(mostOvertaken)] : []),
  ].join(', ');
};

/** A cook that could go on, and that the others have left behind. */
const starves = ({deadlock}: DeadlockState, {cook, mostOvertaken}: CookState): boolean =>
  mostOvertaken >= STARVED && !deadlock?.stuck.includes(cook);

/** The mark and the tone of what a cook does; a cook that is stuck has those of a failure. */
const lookOf = (
  {theme}: View,
  {deadlock}: DeadlockState,
  {cook, doing, holds}: CookState,
): {readonly glyph: GlyphName; readonly tone: Tone} => {
  if (deadlock?.stuck.includes(cook)) return {glyph: 'failed', tone: theme.bad};
  switch (doing) {
    case 'works':
      return holds.length === 0
        ? {glyph: 'idle', tone: theme.states.idle.word}
        : {glyph: 'running', tone: theme.states.running.word};
    case 'waits':
      return {glyph: 'locked', tone: theme.states.locked.word};
    case 'asks':
      return {glyph: 'ready', tone: theme.states.ready.word};
    case 'backs-off':
      return {glyph: 'suspended', tone: theme.states.suspended.word};
    case 'left':
      return {glyph: 'done', tone: theme.states.exited.word};
    default:
      return {glyph: 'idle', tone: theme.states.idle.word};
  }
};

/** What each cure came to, those of one line as the columns allow. */
const resultLines = (view: View, state: DeadlockState): readonly Line[] => {
  const {deadlock: words} = view.text.demonstrations;
  const results = resultsOf(state);
  return results.map(result => ({
    indent: 1,
    cells: {
      result: {
        text: words.result(result),
        tone: result.cure === state.settings?.cure ? view.theme.strong : view.theme.quiet,
        width: view.columns - 2,
      },
    },
  }));
};
