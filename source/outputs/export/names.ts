/** The names of the exports that are text made of a recording, apart from their code: parsing arguments does not load it. */
export const textExportNames = ['trace', 'html', 'csv', 'md'] as const;

export type TextExportName = (typeof textExportNames)[number];
