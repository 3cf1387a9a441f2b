import type {CommandName} from '../model/options/command-name.js';
import type {WorkloadName} from '../workloads/table.js';
import type {appearanceWords} from './en/appearance-options.js';
import type {commandOptionWords} from './en/command-options.js';
import type {runOptionWords} from './en/run-options.js';

/** All that English says of the options of the command line; other languages say the same. */
export type EnglishOptionWords = typeof runOptionWords & typeof appearanceWords & typeof commandOptionWords;

/** The options that the command line has. */
export type HelpedOption = {
  [Id in keyof EnglishOptionWords]: EnglishOptionWords[Id] extends {readonly meaning: string} ? Id : never;
}[keyof EnglishOptionWords];

/** What help says of an option; see CommandLineWords. */
export type OptionHelp = {readonly meaning: string; readonly initially?: string; readonly most?: string};

/** A name, or what is typed, and what it stands for. */
export type HelpRow = readonly [name: string, meaning: string];

/** What `--help` says in one language. Flags, names and values are the same in all. */
export type Help = {
  readonly description: string;
  readonly commands: Readonly<Record<CommandName | 'help', string>>;
  /** The titles of commander, by its own words for them. */
  readonly titles: Readonly<Record<'Usage:' | 'Options:' | 'Commands:', string>>;
  readonly optionsTitle: string;
  readonly version: string;
  readonly help: string;
  readonly options: Readonly<Record<HelpedOption, OptionHelp>>;
  /** The values of a number. */
  readonly fromTo: (from: string, to: string) => string;
  readonly initial: (value: string) => string;
  readonly workloadsTitle: string;
  readonly workloads: Readonly<Record<WorkloadName, string>>;
  readonly presetsTitle: string;
  readonly presets: Readonly<Record<'course-io' | 'course-cpu', string>>;
  readonly examplesTitle: string;
  readonly examples: readonly [HelpRow, HelpRow, HelpRow];
};
