import {footer} from '../panels/footer.js';
import {header} from '../panels/header.js';
import {idle} from '../panels/idle.js';
import {legendOf} from '../panels/legend.js';
import {strategyLine} from '../panels/strategies.js';
import type {Page} from './page.js';

/** Before the first run: what the four strategies are. */
export const idlePage: Page = {
  paint(scene, height) {
    const roomy = height >= 14;
    const top = roomy ? [header(scene), strategyLine(scene), []] : [header(scene), strategyLine(scene)];
    const bottom = [legendOf(scene, ['running', 'blocked', 'in flight']), footer(scene, 0)];
    const body = idle(scene, Math.max(0, height - top.length - bottom.length));
    return {lines: [...top, ...body, ...bottom].slice(0, height), rows: 0, visible: 0};
  },
};
