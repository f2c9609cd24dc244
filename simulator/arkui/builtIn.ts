/** A component that a kit brings: it is written like a struct of the app and drawn by the system. */
export interface BuiltIn {
  readonly builtInComponent: string;
}

/** What a kit exports under the name of such a component. */
export function builtIn(name: string): BuiltIn {
  return { builtInComponent: name };
}

export function isBuiltIn(callee: unknown): callee is BuiltIn {
  return typeof callee === 'object' && callee !== null && 'builtInComponent' in callee;
}
