import type {Line} from '../line.js';
import {filled} from '../list.js';
import {footer} from '../panels/footer.js';
import {header} from '../panels/header.js';
import {menuLines} from '../panels/menu.js';
import {scoreboard} from '../panels/scoreboard.js';
import {strategyLine} from '../panels/strategies.js';
import type {Page} from './page.js';

/** Lines that the menu has before the scores, which show what compares with its settings, get any. */
const ENOUGH = 18;
const SCORES = 5;

/** What is run next and how the screen speaks and looks: each setting with what it will show. */
export const menuPage: Page = {
  paint(scene, height) {
    const top: readonly Line[] = height < 14 ? [header(scene)] : [header(scene), strategyLine(scene), []];
    const room = height - top.length - 1;
    const compared = room >= ENOUGH + SCORES && Object.keys(scene.session.scores).length > 0;
    const scores: readonly Line[] = compared ? [[], ...scoreboard(scene, SCORES - 1)] : [];
    const body = menuLines(scene, Math.max(1, room - scores.length));
    const lines = [...top, ...filled(body, room - scores.length), ...scores, footer(scene, 0)];
    return {lines, rows: 0, visible: 0};
  },
};
