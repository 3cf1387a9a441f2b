/**
 * All that the rest of the program runs of the screen. The build bundles it, with the packages behind it, into
 * a few files in `bundle/`: Node reads those in half the time of hundreds of small ones.
 */

export {latinKeys} from './keys/split.js';
export {renderLinear} from './linear/render-linear.js';
export {notesFrame} from './notes/notes-frame.js';
export {demonstrations} from './pages/pages.js';
export {renderDashboard} from './render.js';
export {paintStill} from './still.js';
export {difference} from './terminal/diff-stdout.js';
export {probeGlyphs} from './terminal/glyph-probe.js';
export {openTerminal} from './terminal/terminal.js';
export {setDepth} from './theme/paint.js';
export {picturesFor} from './theme/pictures.js';
export {themeFor} from './theme/theme.js';
