/** What a declaration says about one name, as far as it exists at run time. */
export interface Shape {
  /** Members of an enum with their values. */
  enum?: Record<string, number | string>;
  /** A constant whose value is part of its declaration. */
  value?: number | string | boolean;
  /** A function. */
  call?: true;
  /** Methods of a class. */
  class?: { methods: string[]; statics: string[] };
  /** Members of a namespace. */
  members?: Record<string, Shape>;
}
