/** The names of the formats, apart from their code: parsing arguments does not load it. */
export const formatNames = ['plain', 'json', 'ndjson'] as const;

export type FormatName = (typeof formatNames)[number];
