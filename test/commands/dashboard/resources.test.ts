import assert from 'node:assert/strict';
import {test} from 'node:test';
import {setImmediate as turn} from 'node:timers/promises';
import {openResources, type Parts} from '../../../source/commands/dashboard/resources.js';
import type {RunRequest} from '../../../source/commands/dashboard/run-queue.js';
import type {Runners} from '../../../source/runner/client.js';
import {plan} from '../../helpers/plans.js';
import {order as settings} from '../../helpers/settings.js';
import {notesOf} from '../../helpers/texts.js';

const start: RunRequest = {type: 'start', number: 1, strategy: 'sync', settings};

/** Resources of parts that only keep a log; `market` may fail. */
const open = (market: (count: number) => Promise<void> = async () => {}) => {
  const log: string[] = [];
  const notices: string[] = [];
  const servers: {alive: boolean}[] = [];
  const runners: Runners = {
    start: ({urls}) => {
      log.push(`start ${urls}`);
      const ended = Promise.resolve();
      return {
        origin: null,
        now: () => 0,
        pid: 1,
        cancel() {},
        pause() {},
        resume() {},
        block() {},
        jobsEnded: ended,
        done: ended,
      };
    },
    warm: ({cores, uvThreads}) => log.push(`warm ${cores} ${uvThreads}`),
    suspend: () => log.push('suspend'),
    resume: () => log.push('resume'),
    close: async () => {
      log.push('close runners');
    },
    kill: () => log.push('kill'),
  };
  const parts: Parts = {
    openRunners: () => runners,
    async startMarket() {
      const server = {
        alive: true,
        listens: async () => true,
        url: `http://${servers.length}`,
        stop: async () => void log.push('stop server'),
      };
      servers.push(server);
      log.push('start server');
      await market(servers.length);
      return server;
    },
    needsMarket: ({choice}) => choice === 'download',
    planFor: (_, strategy, url) => ({plan: plan({strategy, urls: [`${url}`]}), notices: [() => 'mind']}),
  };
  const resources = openResources(
    async () => parts,
    notice => notices.push(notice(notesOf('en'))),
  );
  return {resources, log, notices, servers};
};

test('what the first run needs is started before its request, and is used again', async () => {
  const {resources, log, notices} = open();
  resources.warm(settings);
  await turn();
  assert.deepEqual(log, ['warm null null', 'start server']);
  (await resources.prepare(start))(() => {});
  (await resources.prepare(start))(() => {});
  assert.deepEqual(log.slice(2), ['start http://0', 'start http://0']);
  assert.deepEqual(notices, ['mind', 'mind']);
});

test('the runner started in advance fits the next run', async () => {
  const {resources, log} = open();
  resources.warm({...settings, choice: 'sum', cores: 2, uvThreads: 8});
  await turn();
  assert.deepEqual(log, ['warm 2 8']);
});

test('a run requested while its server starts waits for that server', async () => {
  let ready = (): void => {};
  const {resources, log} = open(() => new Promise(resolve => (ready = resolve)));
  resources.warm(settings);
  const prepared = resources.prepare(start);
  await turn();
  ready();
  (await prepared)(() => {});
  assert.deepEqual(log, ['warm null null', 'start server', 'start http://0']);
});

test('a run without downloads needs no server', async () => {
  const {resources, log} = open();
  const own = {...settings, choice: 'sum'};
  resources.warm(own);
  (await resources.prepare({...start, settings: own}))(() => {});
  await turn();
  assert.ok(!log.includes('start server'), log.join());
});

test('a server that has died is replaced for the next run', async () => {
  const {resources, log, servers} = open();
  await resources.prepare(start);
  for (const server of servers) server.alive = false;
  (await resources.prepare(start))(() => {});
  assert.deepEqual(log, ['start server', 'start server', 'start http://1']);
});

test('a server that does not start fails the run that needs it, and is tried again for the next', async () => {
  const {resources, log} = open(async count => {
    if (count < 3) throw new Error('EADDRINUSE');
  });
  resources.warm(settings);
  await turn();
  await assert.rejects(resources.prepare(start), /EADDRINUSE/);
  (await resources.prepare(start))(() => {});
  assert.equal(log.at(-1), 'start http://2');
});

test('closing ends runners and server, and nothing is forked in advance any more', async () => {
  const {resources, log} = open();
  await resources.prepare(start);
  await resources.close();
  resources.warm(settings);
  await turn();
  assert.deepEqual(log, ['start server', 'close runners', 'stop server']);
});

test('closing before anything was started ends at once', async () => {
  const {resources, log} = open();
  resources.suspend();
  resources.kill();
  await resources.close();
  assert.deepEqual(log, []);
});
