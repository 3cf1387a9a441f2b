import {isLive, type SessionState} from '../../model/session/session.js';
import type {View} from '../view.js';
import type {KeyRow, PageTraits} from './key-row.js';

/** A key of more than one page, and the pages that have it; every page, if absent. */
export type SharedRow = KeyRow & {readonly on?: (page: PageTraits) => boolean};

export const whereScrolled = ({scrolls}: PageTraits): boolean => scrolls;
/** Lessons and demonstrations have keys of their own in place of those of runs. */
export const ofRuns = ({kind, asks, types, picks}: PageTraits): boolean =>
  kind !== 'stage' && !asks && !types && !picks;
export const whereRunsScroll = (page: PageTraits): boolean => whereScrolled(page) && ofRuns(page);
export const asks = (page: PageTraits): boolean => page.asks === true;
export const onStages = ({kind}: PageTraits): boolean => kind === 'stage';
export const onViews = ({kind}: PageTraits): boolean => kind === 'view';
export const hasCode = ({code}: PageTraits): boolean => code === true;

/** The audience's side as it is now, also where a frozen moment is shown. */
export const present = ({behind, session}: View): SessionState => behind?.session ?? session;
export const live = (view: View): boolean => isLive(present(view));
/** Whether a long recording is being read up to the moment that was asked for. */
export const isReading = (view: View): boolean => present(view).reading !== null;
export const isCovered = (view: View): boolean => present(view).pages.length > 1;
