import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { applyRules } from '../../simulator/arkts/rules/Rules.ts';
import { SCREENS } from '../../simulator/page/protocol/State.ts';
import { readManifest } from '../../simulator/process/Manifest.ts';
import { Stage } from '../../tests/Stage.ts';
import { absentFrom } from './Absent.ts';
import { adopt, type Project } from './adopt.ts';
import { abilityTaken, productFault } from './clashes.ts';
import { namesOf } from './Names.ts';
import { PARTS, type Part } from './parts.ts';
import { beginHistory, placeFault, writeProject } from './place.ts';
import { allFiles, isText, sourcesFault } from './sources.ts';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const ACME = {
  into: '', bundle: 'com.acme.talk', name: 'Acme "Talk" 通', server: 'wss://voice.acme.com:8443', ability: 'AcmeCallAbility', without: [],
} as const;

let folder: string;
let project: Project;

before(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'adopt-'));
  project = adopt(ROOT, ACME);
  writeProject(folder, project);
});
after(() => rmSync(folder, { recursive: true, force: true }));

function text(file: string): string {
  return String(project.get(file));
}

describe('A project of a team\'s own', () => {
  it('has nothing of ours in it: no name, no id, no address, in no file and in no file\'s name', () => {
    const ours = namesOf(ROOT);
    const anywhere = [ours.bundle, ours.ability, ours.pack, new URL(ours.server).hostname, 'reference client', 'voip_ability_label'];
    const names = Object.values(ours.app);
    for (const [file, bytes] of project) {
      // The licence wants it said where this came from: there, and nowhere else.
      const found = file === 'NOTICE' ? [] : [
        ...anywhere.filter((word) => `${file}\n${bytes.toString('latin1')}`.toLowerCase().includes(word.toLowerCase())),
        ...isText(file) ? names.filter((word) => new RegExp(`(?<!\\w)${word}(?!\\w)`).test(String(bytes))) : [],
      ];
      assert.deepEqual(found, [], file);
    }
  });

  it('bears its names where the system, npm and the log look for them', () => {
    const { app, ...names } = namesOf(folder);
    assert.deepEqual(names, {
      bundle: 'com.acme.talk', vendor: 'acme', pack: 'acme-talk', description: `${ACME.name}: voice and video calls on HarmonyOS`,
      project: `${ACME.name}: voice and video calls on HarmonyOS.`, ability: 'AcmeCallAbility', logTag: 'AcmeTalk', server: ACME.server,
    });
    assert.deepEqual(new Set(Object.values(app)), new Set([ACME.name]));
    assert.match(text('entry/src/main/ets/common/AppConfig.ets'), /SERVER_URL: string = 'https:\/\/voice\.acme\.com:8443';/);
    assert.match(text('build-profile.json5'), /"com\.acme\.talk\.roundwatch"/);
    assert.equal(JSON.parse(text('package-lock.json')).packages[''].name, 'acme-talk');
  });

  it('says whose work it began with, and in which files that was changed, as the licence asks', () => {
    assert.equal(text('LICENSE'), readFileSync(path.join(ROOT, 'LICENSE'), 'utf8'));
    assert.match(text('NOTICE'), /harmonyos-voip-call-client .*licensed under the Apache License/);
    assert.match(text('NOTICE'), /^ {4}AppScope\/app\.json5$/m);
    assert.doesNotMatch(text('NOTICE'), /PushParser/);
  });

  it('is the same, byte for byte, when it is made again', () => {
    const again = adopt(ROOT, ACME);
    assert.deepEqual([...again.keys()], [...project.keys()]);
    assert.ok([...again].every(([file, bytes]) => project.get(file)?.equals(bytes)));
  });

  it('keeps every project rule, and is an app that rings, is answered and ends', async (t) => {
    assert.deepEqual(applyRules(folder), []);
    const stage = await Stage.open(t, { appRoot: folder });
    const { link } = await stage.call();
    await stage.after(1000);
    stage.phone.answer('voice');
    await stage.after(500);
    stage.phone.tapCapsule();
    await stage.after(500);
    assert.equal(stage.phone.call?.state, 'active');
    assert.equal(stage.phone.front, 'AcmeCallAbility');
    stage.phone.hangup();
    await stage.after(3000);
    assert.equal(link.news().at(-1), 'ended remoteHangup');
    stage.assertQuiet();
  });

  it('begins its history with one commit that holds everything', () => {
    beginHistory(folder, ACME.name);
    const git = (...args: string[]): string[] => execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim().split('\n');
    assert.deepEqual(git('log', '--format=%s'), [`Begin ${ACME.name}`]);
    assert.deepEqual(git('-c', 'core.quotepath=off', 'ls-files').sort(), [...project.keys()].sort());
    assert.deepEqual(git('status', '--porcelain'), ['']);
  });
});

/** Each is made once for all tests. */
const copies = new Map<string, Project>();

function copyWithout(...without: readonly Part[]): Project {
  const copy = copies.get(without.join()) ?? adopt(ROOT, { ...ACME, without });
  copies.set(without.join(), copy);
  return copy;
}

describe('What is left out', () => {
  let missed: string[];
  // Tests have pieces of programs in them, with imports of their own.
  before(() => missed = dangling(project));

  for (const without of [['watch'], ['simulator'], ['server'], PARTS]) {
    it(`is missed by nothing that stays, without ${without.join(' and ')}`, () => {
      const left = copyWithout(...without as Part[]);
      assert.deepEqual(dangling(left).filter((one) => !missed.includes(one)), []);
      assert.ok(left.size < project.size);
    });
  }

  for (const without of [[], ['watch'], ['simulator'], ['server'], PARTS]) {
    it(`is spoken of on no page, without ${without.join(' and ') || 'the words about this project'}`, () => {
      const left = copyWithout(...without as Part[]);
      const commandsOf = (text: string): string[] => Object.keys(JSON.parse(text).scripts);
      const absent = absentFrom(allFiles(ROOT), [...left.keys(), 'entry/src/main/ets/entryability/VoIPUIAbility.ets'], {
        whole: commandsOf(readFileSync(path.join(ROOT, 'package.json'), 'utf8')), left: commandsOf(String(left.get('package.json'))),
      }, without as Part[]);
      const pages = [...left.keys()].filter((file) => file.endsWith('.md') && !file.startsWith('docs/decisions/') && !absent.isWritten(file));
      assert.ok(pages.length > 15);
      for (const page of pages) {
        const hand = String(left.get(page)).replaceAll(/<!-- made: [^]*?<!-- end -->/g, '');
        assert.deepEqual(hand.split('\n').filter((line) => absent.isIn(line, page)), [], page);
      }
    });
  }

  it('is a whole part: its folders, commands, pages and products', () => {
    const has = (left: Project, start: string): boolean => [...left.keys()].some((file) => file.startsWith(start));
    const scripts = (left: Project): string[] => Object.keys(JSON.parse(String(left.get('package.json'))).scripts);
    const noSimulator = copyWithout('simulator');
    assert.deepEqual(scripts(noSimulator), ['call', 'serve', 'check', 'test', 'assets']);
    assert.ok(['simulator/page/server/', 'tests/', 'proof/', 'bench/'].every((start) => !has(noSimulator, start)));
    const noServer = copyWithout('server');
    assert.ok(!scripts(noServer).includes('serve') && !scripts(noServer).includes('call') && scripts(noServer).includes('start'));
  });

  it('is missed by no page that a browser is shown', async (t) => {
    const root = mkdtempSync(path.join(tmpdir(), 'adopt-'));
    t.after(() => rmSync(root, { recursive: true, force: true }));
    writeProject(root, copyWithout('server'));
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(root, 'node_modules'));
    const { callerPage } = await import(path.join(root, 'server/caller/callerPage.ts')) as typeof import('../../server/caller/callerPage.ts');
    assert.ok((await callerPage()).has('/caller'));
    const { buildPage } = await import(path.join(root, 'server/caller/buildPage.ts')) as typeof import('../../server/caller/buildPage.ts');
    assert.ok((await buildPage(path.join(root, 'simulator/page/client'))).has('/'));
  });

  it('takes along the packages that nothing else names, and what only they needed', () => {
    const core = copyWithout(...PARTS);
    const { dependencies, devDependencies } = JSON.parse(String(core.get('package.json')));
    const { packages } = JSON.parse(String(core.get('package-lock.json')));
    assert.deepEqual(Object.keys({ ...dependencies, ...devDependencies }), [
      'jpeg-js', 'tsx', 'ws', '@arkts/declarations', '@ohos/hypium', '@types/node', '@types/pngjs', '@types/ws', 'json5', 'ohos-typescript',
      'pngjs', 'typescript',
    ]);
    assert.deepEqual([packages[''].dependencies, packages[''].devDependencies], [dependencies, devDependencies]);
    // tsx needs esbuild; vite, which would need rolldown, has gone.
    const locked = Object.keys(packages);
    assert.ok(locked.includes('node_modules/esbuild') && !locked.some((one) => /rolldown|c8|istanbul/.test(one)));
  });

  it('is no package that we have: each is named somewhere', () => {
    const ours = readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8');
    assert.equal(text('package-lock.json').replaceAll('acme-talk', 'harmonyos-voip-call-client'), ours);
  });

  it('is not spoken of on the first page, but for one line that says so', () => {
    const first = (...without: readonly Part[]): string => String(copyWithout(...without).get('README.md'));
    assert.doesNotMatch(text('README.md'), /Left out/);
    assert.match(first(...PARTS), /^Left out: server, simulator, watch\. What is left in `simulator\/` is what the rest stands on\.$/m);
    assert.doesNotMatch(first(...PARTS), /npm start|npm run (?!check)/);
    assert.match(first(...PARTS), /^npm run check /m);
    assert.match(text('README.md'), /Change it while it runs: .*color\.json/);
    assert.match(first('simulator'), /`npm run serve`/);
  });

  it('takes its products along, and the pages choose no more', (t) => {
    const root = mkdtempSync(path.join(tmpdir(), 'adopt-'));
    t.after(() => rmSync(root, { recursive: true, force: true }));
    writeProject(root, copyWithout('watch'));
    assert.deepEqual(applyRules(root), []);
    assert.equal(readManifest(root).bundleName, ACME.bundle);
    assert.throws(() => readManifest(root, SCREENS.watch), /No product is for a wearable/);
  });
});

describe('A place for it', () => {
  it('is empty or not there yet, and outside of this project', () => {
    const under = path.join(folder, 'new');
    assert.equal(placeFault(under, ROOT), undefined);
    assert.match(placeFault(folder, ROOT) ?? '', /^--into: .* is not empty, and nothing in it is overwritten\./);
    assert.match(placeFault(path.join(folder, 'LICENSE'), ROOT) ?? '', /^--into: .* is a file\./);
    assert.match(placeFault(path.join(ROOT, 'copy'), ROOT) ?? '', /^--into: .* lies in this project\./);
  });
});

test('a place where nothing can be made is refused at once', () => {
  assert.throws(() => writeProject('/proc/acme/talk', new Map([['a/b', Buffer.alloc(0)]])), /^Error: E[A-Z]+: .*'\/proc(\/acme)?'$/);
});

test('a checkout is asked for git where that is not installed; an archive does without', (t) => {
  const root = mkdtempSync(path.join(tmpdir(), 'adopt-'));
  const { PATH } = process.env;
  t.after(() => {
    process.env.PATH = PATH;
    rmSync(root, { recursive: true, force: true });
  });
  process.env.PATH = root;
  assert.equal(sourcesFault(root), undefined);
  mkdirSync(path.join(root, '.git'));
  assert.match(sourcesFault(root) ?? '', /is a checkout, and which files .*: git is not installed\. Put that right, or [^\n]*$/);
  process.env.PATH = PATH;
  assert.match(sourcesFault(root) ?? '', /only git can say: fatal: not a git repository/);
});

test('an ability gets a name that nothing else in the app has', () => {
  for (const taken of ['EntryAbility', 'CallCard', 'entryAbility']) {
    assert.match(abilityTaken(ROOT, taken) ?? '', /^--ability: '\w+' is a name or a word that .*\.ets has already\./);
  }
  for (const word of ['class', 'yield', 'debugger', 'any', 'Object', 'arguments']) {
    assert.match(abilityTaken(ROOT, word) ?? '', /^--ability: '\w+' is a word of the language/);
  }
  assert.equal(abilityTaken(ROOT, 'AcmeCallAbility'), undefined);
  assert.equal(abilityTaken(ROOT, undefined), undefined);
});

test('a bundle name leaves room for what the watches\' products add to it', () => {
  const long = `com.acme.${'t'.repeat(115)}`;
  assert.match(productFault(ROOT, long, true) ?? '', /^--bundle: the products of watches would be called 'com\.acme\.t+\.watch', which has 130 characters: /);
  assert.equal(productFault(ROOT, long, false), undefined);
  assert.equal(productFault(ROOT, 'com.acme.talk', true), undefined);
});

/** What a project names and does not have: imports, files of commands, pages that are linked to. */
function dangling(left: Project): string[] {
  const has = (file: string): boolean => left.has(file) || [...left.keys()].some((one) => one.startsWith(`${file.replace(/\/$/, '')}/`));
  const beside = (file: string, name: string): string => path.posix.join(path.posix.dirname(file), name);
  return [...left].flatMap(([file, bytes]) => {
    const named = (pattern: RegExp, end = ''): string[] => [...String(bytes).matchAll(pattern)]
      .map(([, name = '']) => beside(file, name.replace(/#.*$/, '')) + end);
    const needed = /\.tsx?$/.test(file) ? named(/^(?:(?:import|export) (?:[^;]*? from )?'|\/\/\/ <reference path=")(\.[^'"?]+)/gm)
      : /\.ets$/.test(file) ? named(/^import .* from '(\.[^']+)'/gm, '.ets')
      : /\.md$/.test(file) ? named(/\]\((?!https?:|#)([^)\s]+)\)/g)
      : file === 'package.json' ? Object.values(JSON.parse(String(bytes)).scripts as Record<string, string>)
        .flatMap((command) => command.match(/\S+\.ts\b/g) ?? [])
      : [];
    return needed.filter((one) => !has(one)).map((one) => `${file} needs ${one}`);
  });
}
