import type {ExporterRow} from './exporter.js';
import type {TextExportName} from './names.js';

/** The exports that are text made of a recording; adding one is adding a row, its code, and its name in `names.ts`. */
export const textExporters: Readonly<Record<TextExportName, ExporterRow>> = {
  trace: {
    endings: ['.trace.json'],
    load: async () => (await import('./trace/trace.js')).exportTrace,
    loadForDemonstrations: async () => (await import('./demonstration/trace.js')).exportDemonstrationTrace,
  },
  html: {
    endings: ['.html'],
    discusses: true,
    load: async () => (await import('./html/html.js')).exportHtml,
    loadForDemonstrations: async () => (await import('./demonstration/html.js')).exportDemonstrationHtml,
  },
  csv: {
    endings: ['.csv', '.executors.csv'],
    load: async () => (await import('./csv.js')).exportCsv,
    loadForDemonstrations: async () => (await import('./demonstration/csv.js')).exportDemonstrationCsv,
  },
  md: {
    endings: ['.md'],
    discusses: true,
    load: async () => (await import('./markdown.js')).exportMarkdown,
    loadForDemonstrations: async () =>
      (await import('./demonstration/markdown.js')).exportDemonstrationMarkdown,
  },
};
