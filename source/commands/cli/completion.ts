import type {RootCommand} from '@bomb.sh/tab';
import tab from '@bomb.sh/tab/commander';
import {type Command, Option} from 'commander';
import {lessonNames} from '../../lessons/names.js';
import type {CommandName} from '../../model/options/command-name.js';
import {optionsOf} from './options.js';
import {isPath, targetNames} from './target.js';
import {hintsAt, quoted, UsageError} from './usage-error.js';

/** The shells that a script is made for. */
const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;

/**
 * Writes the script with which a shell asks this program what can be typed.
 * @throws UsageError when there is none for that shell.
 */
export const completionScript = async (shell: string | undefined): Promise<void> => {
  const known = SHELLS.find(name => name === shell);
  if (known === undefined)
    throw new UsageError(words =>
      words.shellUnknown(shell === undefined ? null : quoted(shell), hintsAt(shell ?? '', SHELLS), SHELLS),
    );
  const {script} = await import('@bomb.sh/tab');
  script(known, 'kitchens', 'kitchens');
};

/** An empty list, and the sign (as in Cobra's scripts) that the shell completes names of files. */
const FILES = ':0\n';

/** What completes an argument of a command, by its name. */
const argumentValues: Readonly<Record<string, () => readonly string[]>> = {
  work: targetNames,
  lesson: lessonNames,
  shell: () => SHELLS,
};

/**
 * Writes what can stand where the last of these words is, as the script of the shell expects it. `program`: all
 * commands but `complete`, of which `about` is the description.
 */
export const completeWords = (program: Command, about: string, words: readonly string[]): void => {
  const commands = program.commands.map(command => command.name() as CommandName);
  const word = words.at(-1) ?? '';
  const command = commands.find(name => name === words[0] && words.length > 1) ?? 'dashboard';
  if (isPath(word) || (!word.startsWith('-') && takesFile(command, words.at(-2)))) {
    process.stdout.write(FILES);
    return;
  }
  const completion = tab(program);
  const own = completion.commands.get('complete');
  if (own) own.description = about;
  for (const name of [...commands, 'complete'] as const) addValues(completion, name);
  addDashboard(completion);
  completion.parse([...words]);
};

const takesFile = (command: CommandName, flag: string | undefined): boolean =>
  optionsOf(command).some(
    ([, {flags, type}]) =>
      (type.type === 'path' || type.type === 'paths') && flags.split(/[ ,]+/).includes(flag ?? ''),
  );

const longName = (flags: string): string => new Option(flags).long?.slice(2) ?? '';

/** The values of options that take names, and those of the command's argument. */
const addValues = (completion: RootCommand, name: CommandName): void => {
  const command = completion.commands.get(name);
  if (!command) return;
  for (const [, {flags, type}] of optionsOf(name)) {
    const option = command.options.get(longName(flags));
    if (option && (type.type === 'name' || type.type === 'names'))
      option.handler = complete => {
        for (const value of type.names) complete(value, '');
      };
  }
  for (const [name, argument] of command.arguments) {
    argument.handler = complete => {
      for (const value of argumentValues[name]?.() ?? []) complete(value, '');
    };
  }
};

/** The dashboard's options and argument can stand without its name. */
const addDashboard = (completion: RootCommand): void => {
  const dashboard = completion.commands.get('dashboard');
  if (!dashboard) return;
  for (const [name, option] of dashboard.options) completion.options.set(name, option);
  for (const [name, argument] of dashboard.arguments) completion.arguments.set(name, argument);
};
