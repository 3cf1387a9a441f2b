import type {ExporterRow} from '../../outputs/export/exporter.js';
import {textExporters} from '../../outputs/export/exporters.js';
import type {ExportName} from './names.js';

/** Everything that can be made of a recording: text, and what needs more than a recording and words. */
export const exporters: Readonly<Record<ExportName, ExporterRow>> = {...textExporters};
