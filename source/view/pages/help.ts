import {filled, windowOf} from '../list.js';
import {footer} from '../panels/footer.js';
import {header} from '../panels/header.js';
import {helpLines} from '../panels/help.js';
import {hiddenLine} from '../panels/hidden.js';
import type {Page} from './page.js';

/** Every key of the present screen, what the states mean, and both vocabularies. */
export const helpPage: Page = {
  paint(scene, height) {
    const all = helpLines(scene);
    const visible = Math.max(0, height - 4);
    const {items, above, below} = windowOf(all, scene.session.scroll, visible);
    const lines = [
      header(scene),
      [],
      ...filled(items, visible),
      hiddenLine(scene, above, below),
      footer(scene, above + below),
    ];
    return {lines, rows: all.length, visible};
  },
};
