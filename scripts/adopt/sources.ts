import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Where a checkout holds what nobody wrote. */
const MADE = /(^|\/)(node_modules|oh_modules|build|coverage|\.[a-z]+)\//;
/** Ours, and of no use to a team's app: the words about the project, and the way it is copied. */
const OURS = [
  'scripts/adopt/', 'docs/make-it-yours.md', 'docs/compared.md', 'docs/pictures/', 'docs/decisions/0010-adopt.md', 'README.md', 'README.zh-CN.md',
  'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md', 'NOTICE', '.github/', '.ci/', '.devcontainer/', 'scripts/docs/readmes.test.ts',
];

/** Every file of the project that a copy begins with, sorted. @param root its folder */
export function sources(root: string): readonly string[] {
  return allFiles(root).filter((file) => !OURS.some((start) => file.startsWith(start))).sort();
}

/** Those that git knows; all but what was made, where the project came without git. */
export function allFiles(root: string): readonly string[] {
  if (existsSync(path.join(root, '.git'))) {
    return listed(root).split('\0').filter((file) => file !== '' && existsSync(path.join(root, file)));
  }
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .filter((file) => !MADE.test(file));
}

/** @throws Error of git, or that there is none */
function listed(root: string): string {
  return execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8', stdio: 'pipe', maxBuffer: 1 << 26 });
}

/** Why it cannot be told which files are the project's; undefined where it can. @param root its folder */
export function sourcesFault(root: string): string | undefined {
  try {
    allFiles(root);
    return undefined;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'git is not installed' : (message.split('\n')[1] ?? message).replace(/\.$/, '');
    return `${root} is a checkout, and which files belong to it only git can say: ${why}. Put that right, or begin from an archive of the project.`;
  }
}

/** Neither read nor changed: pictures and sounds. */
export function isText(file: string): boolean {
  return !/\.(png|wav|jpg|gif|woff2?)$/.test(file);
}
