import {type Command, Help as Formatter, type Option} from 'commander';
import {initialText, rangeText} from '../../text/en/command-line.js';
import type {Help, HelpRow, OptionHelp} from '../../text/help.js';
import type {DisplayWidth} from './display-width.js';
import {type OptionName, options} from './options.js';

/** What help is written on. */
export type Paper = {readonly columns: number; readonly displayWidth: DisplayWidth};

/** The line of an option: its meaning, range and initial value. */
export const optionHelp = (words: Help, name: OptionName): string => {
  const {type, initial} = options[name];
  const given: OptionHelp = words.options[name];
  const {meaning, most, initially = initialText(initial)} = given;
  const range = rangeText(type, most, words.fromTo);
  return [meaning, range && `[${range}]`, initially && `(${words.initial(initially)})`]
    .filter(text => text !== '')
    .join(' ');
};

/** Titles in the language of the help, and Hangul two columns wide. */
export const layOut = (command: Command, {titles}: Help, displayWidth: DisplayWidth): Command =>
  command.configureHelp({
    displayWidth,
    styleTitle: title => (titles as Readonly<Record<string, string>>)[title] ?? title,
  });

/** The options of all commands, for the help of the program itself. */
export const optionsText = ({optionsTitle}: Help, rows: readonly Option[], paper: Paper): string =>
  section(
    optionsTitle,
    rows.map(({flags, description}) => [flags, description]),
    paper,
  );

/** What can be run, and how; the words name it all, so that the tables of the work are not loaded. */
export const workText = (words: Help, paper: Paper): string => {
  const {module, ...named} = words.workloads;
  const workloads: readonly HelpRow[] = [...Object.entries(named), ['./job.mjs', module]];
  return [
    section(words.workloadsTitle, workloads, paper),
    section(words.presetsTitle, Object.entries(words.presets), paper),
    section(words.examplesTitle, words.examples, paper),
  ].join('\n');
};

const section = (title: string, rows: readonly HelpRow[], {columns, displayWidth}: Paper): string => {
  const formatter = new Formatter();
  formatter.displayWidth = displayWidth;
  formatter.prepareContext({helpWidth: columns});
  const width = Math.max(...rows.map(([name]) => name.length));
  return [
    '',
    title,
    ...rows.map(([name, meaning]) => formatter.formatItem(name, width, meaning, formatter)),
  ].join('\n');
};
