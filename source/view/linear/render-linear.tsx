import {Writable} from 'node:stream';
import {render} from 'ink';
import {topOf} from '../../model/session/page-stack.js';
import type {Action} from '../../model/session/session.js';
import {isLive} from '../../model/session/session.js';
import type {AppProps} from '../app.js';
import {useKeys} from '../hooks/use-keys.js';
import {modeOf} from '../keys/page-keys.js';
import type {KeyTarget, Scrolled} from '../keys/press.js';
import {wrapped} from '../layout/width.js';
import {pageNamed} from '../pages/pages.js';
import type {Rendered} from '../render.js';
import {takesTextNow} from '../takes-text.js';
import {asciiLine} from '../terminal/ascii.js';
import type {Terminal} from '../terminal/terminal.js';
import {typedInputOf} from '../terminal/typed-input.js';
import {LEAST_COLUMNS, type View, viewOf} from '../view.js';
import {announce, keyLines, readAgain} from './announce.js';

/** Time between two reports of a run, ms: a choice, as to speak a line takes longer than to print it. */
const REPORT_MS = 2000;
/** The times before its first reports: many runs are over before a report is due. */
const FIRST_MS = [500, 500, 1000];

/** Rows by which a page key moves: what is painted decides that elsewhere. */
const ROWS = 10;

type LinearProps = Pick<AppProps, 'store' | 'nowUs' | 'look'>;

/**
 * The dashboard as lines that are only ever added, for a screen reader: the keys are those of every page, and what
 * happens is announced. `crashed` is called with an error of what reads the keys.
 */
export const renderLinear = (
  terminal: Terminal,
  {stdin}: {readonly stdin: NodeJS.ReadStream},
  {store, nowUs, look}: LinearProps,
  crashed: (error: unknown) => void,
): Rendered => {
  let announced: View | null = null;
  let timer: NodeJS.Timeout | null = null;
  /** Reports of the run in progress. */
  let reports = 0;
  const view = (): View => {
    const session = store.state();
    return viewOf({
      session,
      nowUs: nowUs(),
      size: terminal.size(),
      look: {...look(session), ascii: true},
      tick: 0,
    });
  };
  const write = (lines: readonly string[]): void => {
    const width = Math.max(LEAST_COLUMNS, terminal.size().columns - 1);
    const {ascii, wide} = look(store.state());
    for (const line of lines.flatMap(whole => wrapped(whole, width)))
      terminal.write(`${ascii ? asciiLine(line, wide) : line}\n`);
  };
  const tell = (): void => {
    const now = view();
    write(announce(announced, now));
    announced = now;
    if (isLive(now.session)) timer ??= setTimeout(report, FIRST_MS[reports] ?? REPORT_MS);
    else stopReports();
  };
  const report = (): void => {
    timer = null;
    if (store.state().run?.stage === 'running') reports++;
    tell();
  };
  const stopReports = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    reports = 0;
  };

  const page = () => pageNamed(topOf(store.state().pages).id);
  const dispatch = (action: Action): void => {
    // Help would lie over the page whose keys it reads.
    if (action.type === 'overlay' && action.page === 'help') write(keyLines(view(), page()));
    else store.dispatch(action);
  };
  const scrolled: {current: Scrolled} = {
    get current() {
      return {first: topOf(store.state().pages).scroll, visible: ROWS};
    },
    // The page is scrolled by the action itself.
    set current(_) {},
  };
  const target = {
    page,
    mode: () => modeOf(store.state()),
    scrolled,
    nowUs,
    dispatch,
    repaint: () => write(readAgain(view())),
  };

  tell();
  const unsubscribe = store.subscribe(tell);
  const streams = {stdin: typedInputOf(stdin, () => takesTextNow(store)), stdout: openSink()};
  const options = {...streams, debug: true, exitOnCtrlC: false, patchConsole: false};
  const {unmount, waitUntilExit} = render(<Keys target={target} />, {
    ...options,
    isScreenReaderEnabled: true,
  });
  waitUntilExit().catch(crashed);
  return {
    // Announced lines stay as they are.
    repaint() {},
    unmount() {
      unsubscribe();
      stopReports();
      unmount();
    },
  };
};

const NO_ANSWER = (): boolean => false;

/** Reads the keys, and shows nothing. */
const Keys = ({target}: {target: KeyTarget}) => {
  useKeys(target, NO_ANSWER);
  return null;
};

/** What Ink writes of no component at all goes nowhere. */
const openSink = (): NodeJS.WriteStream =>
  Object.assign(
    new Writable({
      write(_chunk, _encoding, done) {
        done();
      },
    }),
    {columns: 80, rows: 24},
  ) as unknown as NodeJS.WriteStream;
