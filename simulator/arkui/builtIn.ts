/** A component that a kit brings: it is written like a struct of the app and drawn by the system. */
export interface BuiltIn {
  readonly builtInComponent: string;
  /** Called when it is put on a page. */
  readonly onPlaced: () => void;
}

/** What a kit exports under the name of such a component. */
export function builtIn(name: string, onPlaced: () => void = () => undefined): BuiltIn {
  return { builtInComponent: name, onPlaced };
}

export function isBuiltIn(callee: unknown): callee is BuiltIn {
  return typeof callee === 'object' && callee !== null && 'builtInComponent' in callee;
}
