/** The screen's code: components, pages, and Ink. */
export type ViewCode = typeof import('../../view/index.js');
