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

/** What the value of an option can be. */
export type OptionType = NumberType | NameType | FlagType | PathType | AddressesType | WorkType | FactorType;

/** The value of an option of that type. */
export type ValueOf<Type extends OptionType> = Type extends NumberType | FactorType
  ? number
  : Type extends NameType<infer Name>
    ? Name
    : Type extends FlagType
      ? boolean
      : Type extends AddressesType
        ? readonly string[]
        : string;

export const wholeNumber = (from: number, to: number): NumberType => ({type: 'number', range: {from, to}});

export const oneOf = <const Names extends readonly string[]>(names: Names): NameType<Names[number]> => ({
  type: 'name',
  names,
});

export const flag = (value: boolean): FlagType => ({type: 'flag', value});

/** The one after it, round and round. */
export const after = <Name>(names: readonly Name[], name: Name, by = 1): Name =>
  names[(names.indexOf(name) + by + names.length) % names.length] ?? name;
