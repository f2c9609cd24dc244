import ts from 'typescript';

const PROFILES = ['build-profile.json5', 'entry/build-profile.json5'];
const PRODUCTS = ['watch', 'roundWatch'];

/** A file of the project as it is without watches: no products, no pages, and none among the devices of the desk. */
export function withoutWatch(file: string, text: string): string {
  if (PROFILES.includes(file)) {
    return withoutEntries(text, PRODUCTS);
  }
  switch (file) {
    case 'entry/src/main/module.json5':
      return changed(text, /,\s*"wearable"/, '');
    case 'entry/src/main/ets/pages/CalleePage.ets':
      return withoutBranch(text);
    case 'entry/src/main/ets/pages/Index.ets':
      return changed(changed(withoutBranch(text), /^.*WatchInsets\.around.*\n/m, ''), /^.*hideTitleBar\(WindowShapes.*\n/m, '');
    case 'simulator/page/protocol/State.ts':
      return changed(text, /(DEVICE_KINDS.* = \[).*\]/, "$1'phone', 'tablet']");
    default:
      return text;
  }
}

/** Leaves the phone's branch where a page chooses between it and the watch's, and the imports of the latter. */
function withoutBranch(text: string): string {
  const chosen = changed(text, /^( *)if \(WindowShapes\.isWatch\(.*\n[^]*?\n\1\} else \{\n([^]*?)\n\1\}$/m,
    (_, _indent: string, branch: string) => branch.replaceAll(/^ {2}/gm, ''));
  return changed(chosen, /^import .*component\/watch\/.*\n/gm, '');
}

/** Without the objects of a list that have one of the names. */
function withoutEntries(text: string, names: readonly string[]): string {
  const cuts: [start: number, end: number][] = [];
  const look = (node: ts.Node): void => {
    if (ts.isArrayLiteralExpression(node)) {
      node.elements.forEach((one, at) => {
        if (names.includes(nameOf(one))) {
          // With the comma before it: what is cut never stands first.
          cuts.push([node.elements[at - 1]?.end ?? one.pos, one.end]);
        }
      });
    }
    ts.forEachChild(node, look);
  };
  look(ts.parseJsonText('profile.json', text));
  return cuts.reverse().reduce((rest, [start, end]) => rest.slice(0, start) + rest.slice(end), text);
}

function nameOf(node: ts.Node): string {
  for (const one of ts.isObjectLiteralExpression(node) ? node.properties : []) {
    if (ts.isPropertyAssignment(one) && ts.isStringLiteral(one.name) && one.name.text === 'name' && ts.isStringLiteral(one.initializer)) {
      return one.initializer.text;
    }
  }
  return '';
}

/** @throws Error where there is nothing to change: the file is no longer what this was written for */
function changed(text: string, from: RegExp, to: string | ((...found: string[]) => string)): string {
  const result = text.replace(from, to as string);
  if (result === text) {
    throw new Error(`scripts/adopt/withoutWatch.ts finds nothing like ${from} any more: put it in step with the file.`);
  }
  return result;
}
