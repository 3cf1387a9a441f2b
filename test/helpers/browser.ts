import {spawn, spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Readable, Writable} from 'node:stream';
import type {TestContext} from 'node:test';
import {inflateSync} from 'node:zlib';

const BROWSER = 'chromium-headless-shell';

/** Why tests with a browser are left out: null where there is one, and under continuous integration, where it has to be. */
export const withoutBrowser: string | false =
  process.env.CI || spawnSync(BROWSER, ['--version']).status === 0
    ? false
    : `${BROWSER} is not installed (Debian package ${BROWSER})`;

type Message = {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: {readonly message: string};
};

/** A page in a real browser, and what it did beside showing itself. */
export type Page = {
  /** Messages on its console, exceptions, and what its policy refused. */
  readonly complaints: readonly string[];
  /** Every address that it asked for. */
  readonly requests: readonly string[];
  open(url: string): Promise<void>;
  /** The value of an expression, as JSON carries it. */
  evaluate<Value>(expression: string): Promise<Value>;
  /** Presses a key, by the name that the page sees. */
  press(key: string): Promise<void>;
  emulate(media: 'screen' | 'print', scheme: 'light' | 'dark'): Promise<void>;
  /** A picture of all of it, PNG. */
  screenshot(): Promise<Buffer>;
};

/** A browser for one test, talked to by the DevTools protocol over a pipe. */
export const openBrowserPage = async (t: TestContext): Promise<Page> => {
  const profile = mkdtempSync(join(tmpdir(), 'kitchens-browser-'));
  const browser = spawn(
    BROWSER,
    [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--hide-scrollbars',
      '--remote-debugging-pipe',
      `--user-data-dir=${profile}`,
    ],
    {stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe']},
  );
  let said = '';
  browser.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-2000);
  });
  const exited = new Promise<void>(resolve => browser.once('exit', () => resolve()));
  const lost = exited.then((): never => {
    throw new Error(`the browser has ended: ${said}`);
  });
  lost.catch(() => {});
  t.after(async () => {
    if (browser.exitCode === null && browser.signalCode === null) await send('Browser.close').catch(() => {});
    await exited;
    // Helpers of the browser may hold them open for a moment longer.
    commands.destroy();
    answers.destroy();
    rmSync(profile, {recursive: true, force: true, maxRetries: 5});
  });
  const [, , , commands, answers] = browser.stdio as unknown as [null, null, Readable, Writable, Readable];
  const waiting = new Map<number, (message: Message) => void>();
  const listeners = new Set<(message: Message) => void>();
  let read = '';
  answers.setEncoding('utf8').on('data', (chunk: string) => {
    const messages = (read + chunk).split('\0');
    read = messages.pop() ?? '';
    for (const text of messages) {
      const message: Message = JSON.parse(text);
      if (message.id === undefined) for (const listen of listeners) listen(message);
      else waiting.get(message.id)?.(message);
    }
  });
  let last = 0;
  const answered = (method: string, params: object, sessionId?: string): Promise<Record<string, unknown>> =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, ({result = {}, error}) => {
        waiting.delete(id);
        if (error) reject(new Error(`${method}: ${error.message}`));
        else resolve(result);
      });
      commands.write(`${JSON.stringify({id, method, params, ...(sessionId && {sessionId})})}\0`);
    });
  /** @throws Error when the browser does not know that, or has ended. */
  const send = (method: string, params: object = {}, sessionId?: string): Promise<Record<string, unknown>> =>
    Promise.race([answered(method, params, sessionId), lost]);
  const {targetId} = await send('Target.createTarget', {url: 'about:blank', width: 1200, height: 900});
  const attached = await send('Target.attachToTarget', {targetId, flatten: true});
  const ask = (method: string, params: object = {}) => send(method, params, `${attached.sessionId}`);

  const complaints: string[] = [];
  const requests: string[] = [];
  listeners.add(({method, params = {}}) => {
    if (method === 'Network.requestWillBeSent') requests.push((params.request as {readonly url: string}).url);
    if (
      method === 'Runtime.consoleAPICalled' ||
      method === 'Runtime.exceptionThrown' ||
      method === 'Log.entryAdded'
    )
      complaints.push(JSON.stringify(params));
  });
  for (const domain of ['Page', 'Runtime', 'Log', 'Network']) await ask(`${domain}.enable`);
  // Without a window nothing would have the focus.
  await ask('Emulation.setFocusEmulationEnabled', {enabled: true});
  const once = (wanted: string): Promise<void> =>
    new Promise(resolve => {
      const listen = ({method}: Message): void => {
        if (method !== wanted) return;
        listeners.delete(listen);
        resolve();
      };
      listeners.add(listen);
    });
  const evaluate = async <Value>(expression: string): Promise<Value> => {
    const {result, exceptionDetails} = await ask('Runtime.evaluate', {
      expression,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
    return (result as {readonly value: Value}).value;
  };
  return {
    complaints,
    requests,
    async open(url) {
      const loaded = once('Page.loadEventFired');
      await ask('Page.navigate', {url});
      await Promise.race([loaded, lost]);
    },
    evaluate,
    async press(key) {
      for (const type of ['rawKeyDown', 'keyUp'])
        await ask('Input.dispatchKeyEvent', {type, key, code: key, windowsVirtualKeyCode: KEY_CODES[key]});
    },
    async emulate(media, scheme) {
      const features = [{name: 'prefers-color-scheme', value: scheme}];
      await ask('Emulation.setEmulatedMedia', {media, features});
    },
    async screenshot() {
      const {data} = await ask('Page.captureScreenshot', {format: 'png', captureBeyondViewport: true});
      return Buffer.from(`${data}`, 'base64');
    },
  };
};

/** What the browser wants beside a key's name: tab moves the focus by it. */
const KEY_CODES: Readonly<Record<string, number>> = {
  Tab: 9,
  Enter: 13,
  Escape: 27,
  End: 35,
  Home: 36,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
};

/** How many different bytes the pixels of a picture have: one that is blank has hardly any. */
export const varietyOf = (png: Buffer): number => {
  const parts: Buffer[] = [];
  // Chunks: length, type, content, checksum (PNG specification, 5.3).
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return new Set(inflateSync(Buffer.concat(parts))).size;
};
