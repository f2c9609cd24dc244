import path from 'node:path';

import type ts from 'ohos-typescript';

import type { Finding } from '../Finding.ts';
import { typescript } from '../Typescript.ts';
import { listensToPushes } from './Abilities.ts';
import { importsOf } from './Imports.ts';
import { MODULE, type ModuleConfig } from './ModuleConfig.ts';
import type { Project } from './Project.ts';
import { finding, type ProjectRule } from './ProjectRule.ts';
import { placeOfNode } from './Syntax.ts';

/** In a list of files: those of the abilities, and that of the one which push starts, whatever they are called. */
const ABILITIES = '(abilities)';
const LISTENER = '(listener)';

/**
 * Symbols of which more than one file needs values, and those files: two ends of one kit, or one concern in small
 * pieces.
 */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  pushService: [LISTENER, 'platform/DevicePushTokens.ets'],
  voipCall: [
    'platform/DeviceSystemCalls.ets', 'platform/ButtonListening.ets', 'platform/ReportWords.ets',
    'platform/UiEventWords.ets',
  ],
  image: [
    'platform/AvatarSource.ets', 'platform/FallbackPicture.ets', 'media/CameraFrames.ets', 'media/PeerScreen.ets',
  ],
  audio: [
    'platform/DeviceCallAudio.ets', 'platform/OutputWish.ets', 'platform/RingPlayback.ets', 'media/VoiceCapture.ets',
    'media/VoicePlayback.ets', 'media/VoiceFormat.ets', 'platform/DeviceRoute.ets', 'platform/DeviceHearing.ets',
  ],
  PiPWindow: ['platform/DeviceSmallPicture.ets', 'platform/SmallWindow.ets'],
  UIAbility: [ABILITIES],
  AbilityConstant: [ABILITIES],
  Want: [ABILITIES],
  window: [ABILITIES],
};
/** Types of errors and callbacks belong to no kit's concern. */
const ANYWHERE = new Set(['BusinessError', 'Callback', 'AsyncCallback']);

interface Use {
  readonly symbol: string;
  readonly file: string;
  readonly place: { line: number; column: number };
}

/**
 * A kit's symbol is imported by one file, which is then the one place that knows how it behaves; and kits are imported
 * by their kit names. Files that only name a kit's types are free to: what does not run has no behaviour.
 */
export const kitOwnership: ProjectRule = {
  name: 'kit-ownership',
  check(project) {
    const uses = project.mainSources.flatMap((source) =>
      importsOf(source)
        .filter(({ specifier }) => specifier.startsWith('@kit.'))
        .flatMap(({ specifier, names }) =>
          names
            .filter(({ node }) => isUsedAsValue(source, node))
            .map(({ name, node }): Use => ({
              symbol: `${specifier} ${name}`,
              file: source.fileName,
              place: placeOfNode(node),
            })),
        ),
    );
    return [...uses.flatMap((use) => foreign(project, use, uses)), ...oldSpecifiers(project)];
  },
};

/** True where the name stands outside of types at least once. */
function isUsedAsValue(source: ts.SourceFile, specifier: ts.Node): boolean {
  const ts = typescript();
  const name = ts.isImportSpecifier(specifier) || ts.isExportSpecifier(specifier) ? specifier.name.text : '';
  const search = (node: ts.Node): boolean => {
    const isBaseClass = ts.isExpressionWithTypeArguments(node);
    if (ts.isImportDeclaration(node) || (ts.isTypeNode(node) && !isBaseClass)) {
      return false;
    }
    return (
      (ts.isIdentifier(node) && node.text === name && !isMemberName(node)) ||
      ts.forEachChild(node, (child) => search(child) || undefined) === true
    );
  };
  return search(source);
}

function isMemberName(node: ts.Identifier): boolean {
  const ts = typescript();
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isPropertyAssignment(parent) && parent.name === node)
  );
}

function foreign(project: Project, use: Use, uses: readonly Use[]): Finding[] {
  const name = use.symbol.split(' ')[1] ?? '';
  const owner = uses.find(({ symbol }) => symbol === use.symbol);
  if (ANYWHERE.has(name) || owner === undefined) {
    return [];
  }
  const relative = (file: string): string => path.relative(project.path('entry/src/main/ets'), file);
  const shared = SHARED[name]?.flatMap((file) => named(project, file));
  const isAllowed = shared === undefined ? owner.file === use.file : shared.includes(relative(use.file));
  const owners = shared ?? [relative(owner.file)];
  return isAllowed
    ? []
    : [finding(kitOwnership.name, use.file, use.place, `'${name}' is imported in ${owners.join(' and ')} only.`)];
}

/** The files that a word of a list stands for. */
function named(project: Project, word: string): readonly string[] {
  if (word !== ABILITIES && word !== LISTENER) {
    return [word];
  }
  const all = project.config<ModuleConfig>(MODULE)?.value.module.abilities ?? [];
  return all.filter((one) => word === ABILITIES || listensToPushes(one)).map(({ srcEntry }) => srcEntry.replace('./ets/', ''));
}

function oldSpecifiers(project: Project): Finding[] {
  return project.sources.flatMap((source) =>
    importsOf(source)
      .filter(({ specifier }) => /^@(ohos\.|hms\.|system\.)/.test(specifier))
      .map(({ specifier, node }) =>
        finding(
          kitOwnership.name,
          source.fileName,
          placeOfNode(node),
          `Import from a kit (@kit.…), not from '${specifier}'.`,
        ),
      ),
  );
}
