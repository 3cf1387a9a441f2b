/** The formats' names apart from their code, for whoever only reads arguments. */
export const formatNames = ['plain', 'json', 'ndjson'] as const;

export type FormatName = (typeof formatNames)[number];
