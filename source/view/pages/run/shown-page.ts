import {type OpenPage, topOf} from '../../../model/session/page-stack.js';
import type {View} from '../../view.js';

/** The page that is shown, with the row that it should be scrolled to. */
export const shownPage = ({session}: View): OpenPage => topOf(session.pages);
