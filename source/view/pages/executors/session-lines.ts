import {printableLine} from '../../../model/printable/printable.js';
import {sessionLetter} from '../../../model/run/run-state.js';
import {type SocketCount, socketComparison} from '../../../model/session/socket-comparison.js';
import {wrapped} from '../../layout/width.js';
import type {RunView} from '../../view.js';

/** The lines that one of them may take; the rest of longer headers is left out. */
const MOST = 2;

/** What the sessions of a run do, below the table: how many sockets each kind of them opened, and what they send. */
export const sessionLines = (view: RunView): readonly string[] =>
  [socketsLine(view), headersLine(view)].flatMap(line =>
    line === null ? [] : wrapped(line, view.columns - 2).slice(0, MOST),
  );

const socketsLine = (view: RunView): string | null => {
  const {run, session, text, glyphs} = view;
  const comparison = socketComparison(run, session);
  if (comparison === null) return null;
  const kinds = comparison.map(([kind, counts]) => {
    const measured = counts.map(count => `${count.sockets} (${runOf(view, count)})`).join(', ');
    return `${text.sockets.kinds[kind]} ${measured || glyphs.none}`;
  });
  return `${text.sockets.of(run.plan.jobs)}: ${kinds.join(` ${glyphs.dot} `)}`;
};

const runOf = ({text, glyphs}: RunView, {strategy, workers, fresh}: SocketCount): string => {
  const shared = workers > 1 ? ` ${glyphs.times}${workers}` : '';
  return `${strategy}${shared}${fresh ? ` ${text.fresh}` : ''}`;
};

const headersLine = ({run, text}: RunView): string | null => {
  const index = run.sessions.findIndex(({headers}) => headers.length > 0);
  const {headers = []} = run.sessions[index] ?? {};
  if (headers.length === 0) return null;
  const sent = headers.map(({name, value}) => `${name}: ${value ?? text.sockets.secret}`).join(', ');
  return printableLine(`${text.sockets.sends(sessionLetter(index))}: ${sent}`);
};
