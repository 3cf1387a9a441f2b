import type {Range} from './range.js';

/** A whole number. */
export type NumberType = {readonly type: 'number'; readonly range: Range};

/** One of several names. */
export type NameType<Name extends string = string> = {
  readonly type: 'name';
  readonly names: readonly Name[];
};

/** On or off; naming the option on the command line means `value`. */
export type FlagType = {readonly type: 'flag'; readonly value: boolean};

/** The path of a file. */
export type PathType = {readonly type: 'path'};

/** Addresses of other servers; each mention of the option adds one. */
export type AddressesType = {readonly type: 'addresses'};

/** The name of a workload or preset, or `module`. */
export type WorkType = {readonly type: 'work'};

/** A power of two by which the latency or size is multiplied. */
export type FactorType = {readonly type: 'factor'; readonly range: Range};

/** What the value of an option of a run or of the appearance can be. */
export type OptionType = NumberType | NameType | FlagType | PathType | AddressesType | WorkType | FactorType;

/** Whole numbers, separated by commas. */
export type NumbersType = {readonly type: 'numbers'; readonly range: Range};

/** Some of several names, separated by commas. */
export type NamesType<Name extends string = string> = {
  readonly type: 'names';
  readonly names: readonly Name[];
  /** Each mention of the option adds some. */
  readonly adds?: true;
};

/** Paths of files; each mention of the option adds one. */
export type PathsType = {readonly type: 'paths'};

/** Values in JSON; each mention of the option adds one. */
export type JsonType = {readonly type: 'json'};

/** How many times as fast as it was: 0.25, 1/4, 8. */
export type SpeedType = {readonly type: 'speed'; readonly range: Range};

/** Text that its command reads. */
export type TextType = {readonly type: 'text'};

/** What the value of an option of the command line can be. */
export type CommandType = OptionType | NumbersType | NamesType | PathsType | JsonType | SpeedType | TextType;

/** The value of an option of that type. */
export type ValueOf<Type extends CommandType> = Type extends NumberType | FactorType | SpeedType
  ? number
  : Type extends NameType<infer Name>
    ? Name
    : Type extends FlagType
      ? boolean
      : Type extends AddressesType | PathsType | JsonType
        ? readonly string[]
        : Type extends NumbersType
          ? readonly number[]
          : Type extends NamesType<infer Name>
            ? readonly Name[]
            : string;

export const wholeNumber = (from: number, to: number): NumberType => ({type: 'number', range: {from, to}});

export const oneOf = <const Names extends readonly string[]>(names: Names): NameType<Names[number]> => ({
  type: 'name',
  names,
});

export const numbers = (from: number, to: number): NumbersType => ({type: 'numbers', range: {from, to}});

export const someOf = <const Names extends readonly string[]>(names: Names): NamesType<Names[number]> => ({
  type: 'names',
  names,
});

export const flag = (value: boolean): FlagType => ({type: 'flag', value});

/** The one after it, round and round. */
export const after = <Name>(names: readonly Name[], name: Name, by = 1): Name =>
  names[(names.indexOf(name) + by + names.length) % names.length] ?? name;
