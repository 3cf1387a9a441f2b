import {Command, CommanderError, Help, Option} from 'commander';
import {printable} from '../../model/printable/printable.js';
import {commandWords, description, optionsTitle, usage} from '../../text/en/command-line.js';
import {usageErrors} from '../../text/en/usage.js';
import {helpOf, wordsOf} from './option-words.js';
import {
  type Chosen,
  type CommandName,
  type CommandOption,
  type OptionName,
  optionRows,
  optionsOf,
} from './options.js';
import {readOption} from './read-option.js';
import {hintAt, quoted, UsageError} from './usage-error.js';

/** The code of each command; `target`: the first argument that is no option, if any. */
export type Handlers = {
  readonly [Name in CommandName]: (target: string | undefined, chosen: Chosen) => Promise<void>;
};

/** What the argument of each command is called; '' where it takes none. */
const commands: Readonly<Record<CommandName, string>> = {dashboard: '[work]', run: '[work]', market: ''};
const commandNames = Object.keys(commands) as readonly CommandName[];

/**
 * Reads the arguments and calls the command's handler; help and version are given to `write`.
 * @throws UsageError when they are wrong, and whatever the command throws.
 */
export const runProgram = async (
  args: readonly string[],
  version: string,
  handlers: Handlers,
  write: (text: string) => void,
): Promise<void> => {
  try {
    await programOf(version, handlers, write).parseAsync(args, {from: 'user'});
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw new UsageError(onOneLine(error.message));
  }
};

const programOf = (version: string, handlers: Handlers, write: (text: string) => void): Command => {
  const program = new Command('kitchens');
  program
    .description(description)
    .usage(usage)
    .version(version)
    .helpCommand(false)
    .exitOverride()
    .configureOutput({writeOut: write, writeErr: () => {}})
    .addHelpText('after', ({command}) => (command === program ? optionsText() : ''));
  for (const name of commandNames) addCommand(program, name, handlers[name]);
  return program;
};

const addCommand = (program: Command, name: CommandName, handler: Handlers[CommandName]): void => {
  const argument = commands[name];
  const command = program.command(name, {isDefault: name === 'dashboard'}).description(commandWords[name]);
  for (const row of optionsOf(name)) command.addOption(optionOf(row));
  if (argument !== '') command.argument(argument);
  command.allowExcessArguments().action(() => handler(targetOf(command), chosenOf(command)));
};

const targetOf = ({args, registeredArguments}: Command): string | undefined => {
  const [target, extra] = [args[0], args[registeredArguments.length]];
  if (target !== undefined && extra !== undefined) {
    if (commandNames.some(name => name === target)) throw new UsageError(usageErrors.commandFirst(target));
    throw new UsageError(usageErrors.oneTooMany(quoted(extra), hintAt(target, commandNames)));
  }
  return target;
};

/** The options given, by their names in the table; commander names them after their flags. */
const chosenOf = (command: Command): Chosen => {
  const values = command.opts();
  return Object.fromEntries(
    optionRows
      .map(([name, {flags}]) => [name, new Option(flags).attributeName()] as const)
      .filter(([, attribute]) => command.getOptionValueSource(attribute) === 'cli')
      .map(([name, attribute]) => [name, values[attribute]]),
  );
};

const optionOf = ([name, row]: readonly [OptionName, CommandOption]): Option => {
  const option = new Option(row.flags, helpOf(name));
  return option.required
    ? option.argParser((text: string, before: unknown) => readOption(row, text, before, wordsOf(name).most))
    : option;
};

/** The options of all commands, for the help of the program itself. */
const optionsText = (): string => {
  const help = new Help();
  help.prepareContext({helpWidth: process.stdout.columns ?? 80});
  const rows = optionRows.map(optionOf);
  const width = Math.max(...rows.map(({flags}) => flags.length));
  const lines = rows.map(option => help.formatItem(option.flags, width, option.description, help));
  return ['', optionsTitle, ...lines].join('\n');
};

/** commander's message, made one line: its "error: " goes, its suggestion comes up from the line below. */
const onOneLine = (message: string): string =>
  printable(
    message
      .replace(/^error: /, '')
      .replace('\n(Did', ' (did')
      .replace(/\.$/, ''),
  );
