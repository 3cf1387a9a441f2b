import {Command, CommanderError, Help, Option} from 'commander';
import {printable} from '../../model/printable/printable.js';
import {type Chosen, type CommandName, type OptionRow, options, optionsOf, readOption} from './options.js';
import {didYouMean, quoted, UsageError} from './usage-error.js';

/** What each command does; the first argument that is no option, if any, and the options given. */
export type Handlers = {
  readonly [Name in CommandName]: (target: string | undefined, chosen: Chosen) => Promise<void>;
};

/** A command's own line in the help, and what its argument is called ('' where it takes none). */
type CommandRow = {readonly name: CommandName; readonly argument: string; readonly does: string};

const commands: readonly CommandRow[] = [
  {name: 'dashboard', argument: '[work]', does: 'watch all four strategies (the default command)'},
  {name: 'run', argument: '[work]', does: 'one strategy, to the terminal or a pipe'},
  {name: 'market', argument: '', does: 'the embedded server alone, until ctrl-c'},
];

/**
 * Reads the arguments and does what they say; help and version go to standard output.
 * @throws UsageError when they are wrong, and whatever the command throws.
 */
export const runProgram = async (
  args: readonly string[],
  version: string,
  handlers: Handlers,
): Promise<void> => {
  try {
    await programOf(version, handlers).parseAsync(args, {from: 'user'});
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw new UsageError(sentence(error.message));
  }
};

const programOf = (version: string, handlers: Handlers): Command => {
  const program = new Command('kitchens');
  program
    .description('Run the same jobs under sync, threads, async and processes, and watch every executor live.')
    .usage(
      '[workload|preset|./module] [options]\n       kitchens run <workload|preset|./module> [options]\n       kitchens market [options]',
    )
    .version(version)
    .helpCommand(false)
    .exitOverride()
    .configureOutput({writeErr: () => {}})
    .addHelpText('after', ({command}) => (command === program ? optionsText() : ''));
  for (const row of commands) addCommand(program, row, handlers[row.name]);
  return program;
};

const addCommand = (
  program: Command,
  {name, argument, does}: CommandRow,
  handler: Handlers[CommandName],
): void => {
  const command = program.command(name, {isDefault: name === 'dashboard'}).description(does);
  for (const row of optionsOf(name)) command.addOption(optionOf(row));
  if (argument !== '') command.argument(argument);
  command.allowExcessArguments().action(() => handler(targetOf(command), chosenOf(command)));
};

const targetOf = ({args, registeredArguments}: Command): string | undefined => {
  const [target, extra] = [args[0], args[registeredArguments.length]];
  const names = commands.map(({name}) => name);
  if (target !== undefined && extra !== undefined) {
    if (names.some(name => name === target))
      throw new UsageError(`the command comes before its options: kitchens ${target} …`);
    throw new UsageError(`${quoted(extra)} is one argument too many${didYouMean(target, names)}`);
  }
  return target;
};

const chosenOf = (command: Command): Chosen => {
  const given = Object.entries(command.opts()).filter(
    ([name]) => command.getOptionValueSource(name) === 'cli',
  );
  return Object.fromEntries(given);
};

const optionOf = (row: OptionRow): Option => {
  const {flags, meaning, kind, initially} = row;
  const range = kind.range && `[${kind.range}]`;
  const standard = initially && `(default: ${initially})`;
  const option = new Option(flags, [meaning, range, standard].filter(text => text !== '').join(' '));
  return option.required
    ? option.argParser((text: string, before: unknown) => readOption(row, text, before))
    : option;
};

/** The options of all commands, for the help that was asked of none of them. */
const optionsText = (): string => {
  const help = new Help();
  help.prepareContext({helpWidth: process.stdout.columns ?? 80});
  const rows = Object.values(options).map(optionOf);
  const width = Math.max(...rows.map(({flags}) => flags.length));
  const lines = rows.map(({flags, description}) => help.formatItem(flags, width, description, help));
  return ['', 'Options of the commands:', ...lines].join('\n');
};

/** commander's message, made one line: its "error: " goes, its suggestion comes up from the line below. */
const sentence = (message: string): string =>
  printable(
    message
      .replace(/^error: /, '')
      .replace('\n(Did', ' (did')
      .replace(/\.$/, ''),
  );
