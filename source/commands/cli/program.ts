import {Command, CommanderError, Option} from 'commander';
import type {CommandName} from '../../model/options/command-name.js';
import {printable} from '../../model/printable/printable.js';
import {usage} from '../../text/en/command-line.js';
import type {Help} from '../../text/help.js';
import type {Refusals} from '../../text/refusals.js';
import type {Chosen} from './chosen.js';
import type {CommandOption} from './command-option.js';
import {layOut, optionHelp, optionsText, type Paper, workText} from './help-text.js';
import {type OptionName, optionRows, optionsOf} from './options.js';
import {readOption} from './read-option.js';
import {hintsAt, quoted, UsageError} from './usage-error.js';

/** The code of each command; `target`: the first argument that is no option, if any. */
export type Handlers = {
  readonly [Name in CommandName]: (target: string | undefined, chosen: Chosen) => Promise<void>;
};

/** What the argument of each command is called; '' where it takes none. */
const commands: Readonly<Record<CommandName, string>> = {
  dashboard: '[work]',
  run: '[work]',
  replay: '[recording]',
  race: '[work]',
  assert: '[work]',
  export: '[file]',
  lesson: '[lesson]',
  notes: '',
  market: '',
  init: '[file]',
  complete: '[shell]',
};
const commandNames = Object.keys(commands) as readonly CommandName[];

/** What the program says of itself. */
export type About = {
  readonly version: string;
  /** In the language of `--help`. */
  readonly help: Help;
  readonly paper: Paper;
  /** Writes help and version. */
  write(text: string): void;
};

/**
 * Reads the arguments and calls the command's handler.
 * @throws UsageError when they are wrong, and whatever the command throws.
 */
export const runProgram = async (
  args: readonly string[],
  about: About,
  handlers: Handlers,
): Promise<void> => {
  const [first, of, extra] = args;
  if (first === 'help') refuseNoCommand(of, extra);
  // A shell asks, by the script that `complete` wrote: what is typed is not a call yet.
  if (first === 'complete' && of === '--') {
    const {completeWords} = await import('./completion.js');
    const others = commandNames.filter(name => name !== 'complete');
    return completeWords(programOf(about, handlers, others), about.help.commands.complete, args.slice(2));
  }
  try {
    await programOf(about, handlers).parseAsync(args, {from: 'user'});
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw new UsageError((await elsewhere(args, error)) ?? complaintOf(error));
  }
};

/** @throws UsageError when help is wanted for what is no command. */
const refuseNoCommand = (named: string | undefined, extra: string | undefined): void => {
  if (extra !== undefined && !extra.startsWith('-'))
    throw new UsageError(words => words.oneTooMany(quoted(extra), []));
  if (named === undefined || named.startsWith('-') || commandNames.some(name => name === named)) return;
  throw new UsageError(words =>
    words.commandUnknown(quoted(named), hintsAt(named, commandNames), commandNames),
  );
};

const programOf = (about: About, handlers: Handlers, names = commandNames): Command => {
  const {version, help, paper, write} = about;
  const program = layOut(new Command('kitchens'), help, paper.displayWidth);
  program
    .description(help.description)
    .usage(usage)
    .version(version, '-V, --version', help.version)
    .helpOption('-h, --help', help.help)
    .helpCommand('help [command]', help.commands.help)
    .exitOverride()
    .configureOutput({writeOut: write, writeErr: () => {}})
    .addHelpText('after', ({command}) =>
      command === program
        ? [workText(help, paper), optionsText(help, allOptions(help), paper)].join('\n')
        : '',
    );
  for (const name of names) addCommand(program, name, about, handlers[name]);
  return program;
};

const addCommand = (
  program: Command,
  name: CommandName,
  {help, paper}: About,
  handler: Handlers[CommandName],
): void => {
  const argument = commands[name];
  const command = layOut(program.command(name, {isDefault: name === 'dashboard'}), help, paper.displayWidth)
    .description(help.commands[name])
    .helpOption('-h, --help', help.help);
  for (const row of optionsOf(name)) command.addOption(optionOf(help, row));
  if (argument !== '') command.argument(argument);
  if (argument === '[work]') command.addHelpText('after', () => workText(help, paper));
  command.allowExcessArguments().action(() => handler(targetOf(command), chosenOf(command, name)));
};

const allOptions = (help: Help): readonly Option[] => optionRows.map(row => optionOf(help, row));

const targetOf = ({args, registeredArguments}: Command): string | undefined => {
  const [target, extra] = [args[0], args[registeredArguments.length]];
  if (target !== undefined && extra !== undefined) {
    if (commandNames.some(name => name === target)) throw new UsageError(words => words.commandFirst(target));
    throw new UsageError(words => words.oneTooMany(quoted(extra), hintsAt(target, commandNames)));
  }
  return target;
};

/** The options given, by their names in the table; commander names them after their flags. */
const chosenOf = (command: Command, ofCommand: CommandName): Chosen => {
  const values = command.opts();
  return Object.fromEntries(
    optionsOf(ofCommand)
      .map(([name, {flags}]) => [name, new Option(flags).attributeName()] as const)
      .filter(([, attribute]) => command.getOptionValueSource(attribute) === 'cli')
      .map(([name, attribute]) => [name, values[attribute]]),
  );
};

const optionOf = (help: Help, [name, row]: readonly [OptionName, CommandOption]): Option => {
  const option = new Option(row.flags, optionHelp(help, name));
  return option.required
    ? option.argParser((text: string, before: unknown) => readOption(row, text, before, name))
    : option;
};

/** What is wrong where an option belongs to other commands alone; null where it is something else. */
const elsewhere = async (
  args: readonly string[],
  {code, message}: CommanderError,
): Promise<Complaint | null> => {
  const flag = code === 'commander.unknownOption' ? /'(--[\w-]+|-\w)/.exec(message)?.[1] : undefined;
  const row = optionRows.find(
    ([, {flags}]) => flag !== undefined && flags.split(/[ ,]+/).includes(flag),
  )?.[1];
  // A flag of this command that is close to it is meant rather than one of another.
  if (flag === undefined || row?.of === undefined || message.includes('Did you mean')) return null;
  const {isPath, targetNames} = await import('./target.js');
  const given = args.filter(argument => argument !== 'dashboard');
  const isOfDashboard = !commandNames.some(name => name === given[0]);
  const work = given.some(argument => isPath(argument) || targetNames().includes(argument))
    ? []
    : ['course-io'];
  const instead =
    row.of.includes('run') && isOfDashboard
      ? ['kitchens', 'run', ...work, ...given].map(shellWord).join(' ')
      : null;
  return words => words.otherCommand(flag, row.of ?? [], instead);
};

/** An argument as it is typed. */
const shellWord = (text: string): string =>
  /^[\w./:=,@%+-]+$/.test(text) ? text : `'${printable(text, 60)}'`;

type Complaint = (words: Refusals) => string;

/** What commander complains about, which it says in English alone; its message as it is where none is expected. */
const complaintOf = ({code, message}: CommanderError): Complaint => {
  const [, given = ''] = /'([\s\S]*)'/.exec(message) ?? [];
  const [, names = ''] = /Did you mean (?:one of )?(.*)\?\)/.exec(message) ?? [];
  const complaints: Readonly<Record<string, Complaint>> = {
    'commander.unknownOption': words =>
      words.optionUnknown(printable(given, 60), names === '' ? [] : names.split(', ')),
    'commander.optionMissingArgument': words => words.valueMissing(given),
  };
  return complaints[code] ?? (() => printable(message.replace(/^error: /, '')));
};
