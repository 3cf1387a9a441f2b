import {type Change, set} from './changes.js';
import type {Machine} from './machine.js';
import {clamp, rung, UV_THREADS} from './ranges.js';
import type {Settings} from './settings.js';

/** One core more or fewer for the next run; all of them are no confinement. */
export const withCores = (settings: Settings, {cores: all, obstacle}: Machine, by: number): Change => {
  if (obstacle !== null) return {settings, message: {kind: 'unconfinable', obstacle}};
  const from = settings.cores ?? all;
  const to = clamp(from + by, {from: 1, to: all});
  if (to === from) return {settings, message: {kind: 'limit', of: 'cores', value: to}};
  return {
    settings: {...settings, cores: to === all ? null : to},
    message: {kind: 'cores', cores: to, all: to === all},
  };
};

/** With or without one lock for the threads of each process. */
export const withLock = (settings: Settings): Change => {
  const gil = !settings.gil;
  return {settings: {...settings, gil}, message: {kind: 'lock', on: gil}};
};

/** Whether computing jobs hand control back now and then. */
export const withYields = (settings: Settings): Change => set(settings, 'yields', {yields: !settings.yields});

/** One step more or fewer of libuv's helper threads. */
export const withUvThreads = (settings: Settings, {uvThreads: own}: Machine, by: number): Change => {
  const from = settings.uvThreads ?? own;
  const to = rung(from, by, 20, UV_THREADS);
  if (to === from) return {settings, message: {kind: 'limit', of: 'uvThreads', value: to}};
  return set(settings, 'uvThreads', {uvThreads: to === own ? null : to});
};
