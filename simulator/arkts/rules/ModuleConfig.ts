/** The part of module.json5 that the rules read. */
export interface ModuleConfig {
  readonly module: {
    readonly name: string;
    readonly type: string;
    readonly mainElement?: string;
    readonly deviceTypes?: readonly string[];
    readonly abilities?: readonly Ability[];
    readonly requestPermissions?: readonly RequestedPermission[];
  };
}

export interface Ability {
  readonly name: string;
  readonly srcEntry: string;
  readonly exported?: boolean;
  readonly launchType?: string;
  readonly backgroundModes?: readonly string[];
  readonly skills?: readonly {
    readonly actions?: readonly string[];
    readonly entities?: readonly string[];
    readonly uris?: readonly object[];
  }[];
}

export interface RequestedPermission {
  readonly name: string;
  readonly reason?: string;
  readonly usedScene?: { readonly abilities?: readonly string[]; readonly when?: string };
}

export const MODULE = 'entry/src/main/module.json5';
