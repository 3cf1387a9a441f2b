import type {Result} from '../../model/event/event.js';
import type {Performer, Post} from '../contract.js';
import {blockingOn} from './blocking.js';
import {openDownloads} from './downloads.js';

/** The asynchronous form: the thread is free while an answer is on its way. */
export const open = async (post: Post): Promise<Performer> => {
  const {fetch, close} = openDownloads(post);
  return {perform: task => fetch(task), close};
};

export const openBlocking = (post: Post): Promise<Performer> => blockingOn<Result>(import.meta.url, post);
