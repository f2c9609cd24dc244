import { readFileSync } from 'node:fs';
import path from 'node:path';
import JSON5 from 'json5';

/** All by which an app is known, to people, to the system and to its own tests. */
export interface Names {
  /** bundleName of AppScope/app.json5; a watch's product adds a part of its own. */
  readonly bundle: string;
  readonly vendor: string;
  /** What the user reads under the icon, language by language: folders of AppScope/resources. */
  readonly app: Readonly<Record<string, string>>;
  /** In package.json. */
  readonly pack: string;
  readonly description: string;
  /** The description in oh-package.json5. */
  readonly project: string;
  /** The ability that listens to pushes and shows the call. */
  readonly ability: string;
  /** hilog's tag. */
  readonly logTag: string;
  /** Where the app's server is: `wss://host[:port]`. */
  readonly server: string;
}

export const CONFIG = 'entry/src/main/ets/common/AppConfig.ets';
export const LANGUAGES = ['base', 'en_US', 'zh_CN'];

export function nameFile(language: string): string {
  return `AppScope/resources/${language}/element/string.json`;
}

/** The names that a project bears. @param root its folder */
export function namesOf(root: string): Names {
  const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
  const { app } = JSON5.parse(read('AppScope/app.json5'));
  const { name: pack, description } = JSON.parse(read('package.json'));
  const config = read(CONFIG);
  return {
    bundle: app.bundleName,
    vendor: app.vendor,
    app: Object.fromEntries(LANGUAGES.map((language) => [language, JSON.parse(read(nameFile(language))).string[0].value])),
    pack,
    description,
    project: JSON5.parse(read('oh-package.json5')).description,
    ability: constant(config, 'CALL_ABILITY'),
    logTag: constant(config, 'LOG_TAG'),
    server: originOf(constant(config, 'LINK_URL')),
  };
}

/** `wss://host[:port]`. */
function originOf(url: string): string {
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}

function constant(config: string, name: string): string {
  const [, value] = new RegExp(`\\b${name}\\b[^']*'([^']*)'`).exec(config) ?? [];
  if (value === undefined) {
    throw new Error(`${CONFIG} has no constant ${name} in single quotes.`);
  }
  return value;
}
