import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Project } from './adopt.ts';

/** Why a project cannot be written there; undefined where it can. @param root folder of this project */
export function placeFault(into: string, root: string): string | undefined {
  const place = path.resolve(into);
  if (place === root || place.startsWith(root + path.sep)) {
    return `--into: ${place} lies in this project. A copy of it lies elsewhere.`;
  }
  if (!existsSync(place)) {
    return undefined;
  }
  if (!statSync(place).isDirectory()) {
    return `--into: ${place} is a file. Name a folder that is empty or not there yet.`;
  }
  return readdirSync(place).length === 0 ? undefined
    : `--into: ${place} is not empty, and nothing in it is overwritten. Name a folder that is empty or not there yet.`;
}

/** @throws Error of the file system, such as EACCES, where the folder cannot be written */
export function writeProject(into: string, project: Project): void {
  for (const [file, bytes] of project) {
    const target = path.join(into, file);
    makeFolder(path.dirname(target));
    writeFileSync(target, bytes);
  }
}

/** One by one: where a folder cannot be, such as in /proc, Node's own way of making all at once does not end. */
function makeFolder(folder: string): void {
  if (!existsSync(folder)) {
    makeFolder(path.dirname(folder));
    mkdirSync(folder);
  }
}

/**
 * One commit that holds all; whoever has told git no name of their own commits under the app's.
 * @throws Error of git, or that there is none
 */
export function beginHistory(into: string, name: string): void {
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: into, encoding: 'utf8', stdio: 'pipe' });
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git(...identity(into, name), 'commit', '-q', '-m', `Begin ${name}`);
}

function identity(into: string, name: string): string[] {
  try {
    execFileSync('git', ['var', 'GIT_COMMITTER_IDENT'], { cwd: into, stdio: 'ignore' });
    return [];
  } catch {
    return ['-c', `user.name=${name}`, '-c', 'user.email=nobody@localhost'];
  }
}
