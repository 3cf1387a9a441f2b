/** The names of the formats of a race, apart from their code: parsing arguments does not load it. */
export const raceFormatNames = ['plain', 'json', 'csv', 'markdown'] as const;

export type RaceFormatName = (typeof raceFormatNames)[number];
