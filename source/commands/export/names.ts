import {textExportNames} from '../../outputs/export/names.js';

/** Everything that can be made of a recording, by the names that `--to` takes. */
export const exportNames = [...textExportNames, 'svg', 'cast'] as const;

export type ExportName = (typeof exportNames)[number];
