/**
 * How sure we are of a rule of the desk.
 * - `documented`: a HarmonyOS document says so;
 * - `open-source`: seen in the open source layer, which is a hint and not a contract;
 * - `assumed`: nobody says so; to be checked on a device (listed in docs/rules.md).
 */
export type RuleGrade = 'documented' | 'open-source' | 'assumed';

/** One rule that the desk enforces, declared next to the double that enforces it. */
export interface Rule {
  /** Unique, stable, lower case with dots: `push.body-size`. Tests and the ledger quote it. */
  readonly id: string;
  /** The rule in one sentence, in our own words. */
  readonly text: string;
  /** Name of the document (or open source file) it comes from: `push-voip.md`. */
  readonly source: string;
  readonly grade: RuleGrade;
  /** What to do on a device and what to look for there; every assumed rule has it. */
  readonly check?: string;
}

const registry = new Map<string, Rule>();

/**
 * Declares a rule and keeps it for `allRules`.
 * Call it once, at the top level of the module that enforces the rule.
 * @param check how to find out on a device; each assumed rule has it (scripts/rules.test.ts)
 * @throws Error when the id is taken: two rules under one name could not be told apart in the ledger.
 */
export function rule(id: string, grade: RuleGrade, source: string, text: string, check?: string): Rule {
  if (registry.has(id)) {
    throw new Error(`Rule "${id}" is declared twice. Give each rule its own id, or import the one that exists.`);
  }
  const declared: Rule = Object.freeze({ id, text, source, grade, ...(check === undefined ? {} : { check }) });
  registry.set(id, declared);
  return declared;
}

/** Every rule whose module has been loaded in this Node process, sorted by id. */
export function allRules(): readonly Rule[] {
  return [...registry.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
