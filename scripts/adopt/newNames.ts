import { LANGUAGES, type Names } from './Names.ts';

export interface Wanted {
  readonly bundle: string;
  readonly name: string;
  readonly server?: string;
  readonly ability?: string;
}

/** The names that a team's app gets: those that were asked for, and those that follow from them. */
export function newNames({ bundle, name, server, ability }: Wanted, old: Names): Names {
  const parts = bundle.split('.');
  const last = parts.at(-1) ?? bundle;
  const latin = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').match(/[A-Za-z0-9]+/g) ?? [last];
  return {
    bundle,
    vendor: parts[1] ?? bundle,
    app: Object.fromEntries(LANGUAGES.map((language) => [language, name])),
    pack: latin.join('-').toLowerCase(),
    description: `${name}: voice and video calls on HarmonyOS`,
    project: `${name}: voice and video calls on HarmonyOS.`,
    ability: ability ?? old.ability,
    // At most 31 bytes (js-apis-hilog.md).
    logTag: latin.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('').slice(0, 31),
    server: server ?? old.server,
  };
}
