import type ts from 'ohos-typescript';
import { parseEts } from '../../../simulator/arkts/ParseEts.ts';
import { typescript } from '../../../simulator/arkts/Typescript.ts';

/** Something that a file offers to others: a class, an interface, an enum, a type or a function. */
export interface Declared {
  readonly kind: 'class' | 'interface' | 'enum' | 'type' | 'function';
  readonly name: string;
  /** As written before the body, e.g. `OwnPorts implements CallPorts`. */
  readonly head: string;
  readonly says: string;
  readonly members: readonly Member[];
}

export interface Member {
  readonly name: string;
  /** The line that declares it, without its body. */
  readonly signature: string;
  readonly says: string;
  /** What is called: a method. */
  readonly isCalled: boolean;
}

/** What an .ets file exports, in its order; private members are left out. TypeDoc reads no .ets, the SDK's own compiler does. */
export function declarations(file: string): readonly Declared[] {
  const source = parseEts(file);
  return source.statements.flatMap((statement) => {
    const kind = kindOf(statement);
    const name = (statement as ts.InterfaceDeclaration).name?.text ?? '';
    return kind === undefined || !isExported(statement) ? [] : [{
      kind, name, head: headOf(statement, source), says: docOf(statement), members: membersOf(statement, source),
    }];
  });
}

function kindOf(node: ts.Node): Declared['kind'] | undefined {
  const ts = typescript();
  return ts.isClassDeclaration(node) ? 'class' : ts.isInterfaceDeclaration(node) ? 'interface' : ts.isEnumDeclaration(node) ? 'enum'
    : ts.isTypeAliasDeclaration(node) ? 'type' : ts.isFunctionDeclaration(node) ? 'function' : undefined;
}

function isExported(node: ts.Statement): boolean {
  return (typescript().getCombinedModifierFlags(node as ts.Declaration & ts.Statement) & typescript().ModifierFlags.Export) !== 0;
}

/** The words of the doc comment, in one line. */
function docOf(node: ts.Node): string {
  const ts = typescript();
  const text = node.getSourceFile().text;
  const comment = ts.getLeadingCommentRanges(text, node.getFullStart())?.filter(({ pos }) => text.startsWith('/**', pos)).at(-1);
  return comment === undefined ? '' : text.slice(comment.pos + 3, comment.end - 2).replaceAll(/\s*\n\s*\*? ?/g, ' ').trim();
}

function headOf(node: ts.Node, source: ts.SourceFile): string {
  const text = node.getText(source).replace(/^export (default )?/, '');
  return (typescript().isTypeAliasDeclaration(node) ? text : text.slice(0, text.indexOf('{'))).replaceAll(/\s+/g, ' ').trim();
}

function membersOf(node: ts.Node, source: ts.SourceFile): readonly Member[] {
  const ts = typescript();
  const members: readonly ts.Node[] = ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isEnumDeclaration(node) ? [...node.members] : [];
  return members.filter((member) => !isHidden(member)).map((member) => ({
    name: (member as ts.PropertySignature).name?.getText(source) ?? '',
    signature: signatureOf(member, source), says: docOf(member),
    isCalled: ts.isMethodSignature(member) || ts.isMethodDeclaration(member),
  }));
}

function isHidden(node: ts.Node): boolean {
  const ts = typescript();
  return ts.isConstructorDeclaration(node)
    || (ts.getCombinedModifierFlags(node as ts.Declaration) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) !== 0;
}

function signatureOf(member: ts.Node, source: ts.SourceFile): string {
  const { body } = member as ts.MethodDeclaration;
  const { initializer } = member as ts.PropertyDeclaration;
  // A value is a project's own; a word of an enum is for all.
  const value = typescript().isPropertyDeclaration(member) && initializer !== undefined ? initializer.pos - 1 : member.end;
  const end = body === undefined ? value : body.pos;
  const written = source.text.slice(member.getStart(source), end).replaceAll(/\s+/g, ' ').trim();
  return written.replace(/;$/, '').replace(/^readonly |^static readonly |^static async |^static |^async /, '');
}
