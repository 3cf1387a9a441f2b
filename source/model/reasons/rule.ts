/** A reason for the time of a run: when it holds, and the figures that say so. Times in ms, memory in bytes. */
export type Rule<Of, Figures extends object = object> = {
  applies(of: Of): boolean;
  /** Plain data, so that they can be written down and computed again. */
  figures(of: Of): Figures;
};

/** Rules by name, in the order in which they are asked. */
export type Rules<Of> = Readonly<Record<string, Rule<Of>>>;

/** The figures of each rule of a table, by its name. */
export type FiguresOf<Table extends Rules<never>> = {
  readonly [Name in keyof Table]: ReturnType<Table[Name]['figures']>;
};

/** A rule of a table that holds, with its figures. */
export type ReasonOf<Table extends Rules<never>> = {
  readonly [Name in keyof Table]: {readonly name: Name; readonly figures: FiguresOf<Table>[Name]};
}[keyof Table];

/** All rules of a table that hold, in its order. */
export const holding = <Of, Table extends Rules<Of>>(table: Table, of: Of): readonly ReasonOf<Table>[] =>
  Object.entries(table).flatMap(([name, rule]) =>
    rule.applies(of) ? [{name, figures: rule.figures(of)} as ReasonOf<Table>] : [],
  );
