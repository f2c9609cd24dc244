import path from 'node:path';

type Versions = Readonly<Record<string, string>>;

/** What package.json and package-lock.json say of a package, as far as it is asked here. */
interface Manifest {
  readonly version?: unknown;
  readonly integrity?: unknown;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly scripts?: Versions;
  readonly dependencies?: Versions;
  readonly devDependencies?: Versions;
  readonly optionalDependencies?: Versions;
  readonly peerDependencies?: Versions;
}

/** By folder: `''` is the project, `node_modules/ws` a package. */
type Locked = Readonly<Record<string, Manifest>>;

/**
 * package.json and package-lock.json, with those packages only that something in the project still names.
 *
 * @param texts of the project, by file
 */
export function withPackages(texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const read = (file: string) => JSON.parse(texts.get(file) ?? '{}');
  const manifest: Manifest = read('package.json');
  const lock: { readonly packages: Locked } = read('package-lock.json');
  const code = [...texts].filter(([file]) => /\.(tsx?|ets)$/.test(file)).map(([, text]) => text);
  const commands = Object.values(manifest.scripts ?? {}).flatMap((command) => command.split(' '));
  const isNamed = (name: string): boolean => name === '@types/node' || commands.includes(name)
    || code.some((text) => new RegExp(`['/]${name.replace(/^@types\//, '')}['/]`).test(text));

  const packages = lockedFor({ ...lock.packages, '': only(isNamed, lock.packages[''] ?? {}) });
  return new Map([['package.json', only(isNamed, manifest)], ['package-lock.json', { ...lock, packages }]]
    .map(([file, content]) => [file as string, `${JSON.stringify(content, undefined, 2)}\n`]));
}

/** The manifest with some of its packages. */
function only(isNamed: (name: string) => boolean, manifest: Manifest): Manifest {
  const some = (all: Versions = {}): Versions => Object.fromEntries(Object.entries(all).filter(([name]) => isNamed(name)));
  return { ...manifest, dependencies: some(manifest.dependencies), devDependencies: some(manifest.devDependencies) };
}

/** What the project needs and what that needs, and so on; marked, as npm does, where only work on the project needs it. */
function lockedFor(packages: Locked): Locked {
  const stays = reached(packages);
  const { devDependencies: _, ...inUse } = packages[''] ?? {};
  const used = reached({ ...packages, '': inUse });
  return Object.fromEntries(Object.entries(packages).filter(([place]) => stays.has(place))
    .map(([place, one]) => [place, used.has(place) || one.dev === true ? one : forWork(one)]));
}

/** With its keys in npm's order. */
function forWork({ version, integrity, devOptional: _, ...rest }: Manifest): Manifest {
  return { version, integrity, dev: true, ...rest };
}

function reached(packages: Locked): ReadonlySet<string> {
  const places = new Set(['']);
  // A set hands out what is added to it meanwhile.
  for (const place of places) {
    const { dependencies, devDependencies, optionalDependencies, peerDependencies } = packages[place] ?? {};
    Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies, ...peerDependencies })
      .map((name) => resolve(packages, place, name))
      .forEach((found) => found !== undefined && places.add(found));
  }
  return places;
}

/** Where Node finds a package: in the folder of the one that needs it, or above. */
function resolve(packages: Locked, from: string, name: string): string | undefined {
  const place = path.posix.join(from, 'node_modules', name);
  if (place in packages || from === '') {
    return place in packages ? place : undefined;
  }
  return resolve(packages, from.replace(/\/?node_modules\/(@[^/]+\/)?[^/]+$/, ''), name);
}
