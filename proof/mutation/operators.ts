import type ts from 'ohos-typescript';
import type { Typescript } from '../../simulator/arkts/Typescript.ts';
import type { Change } from './mutants.ts';

/** What can be made wrong at one place: the usual operators of mutation testing, and statements that are left out. */
export function operators(compiler: Typescript, source: ts.SourceFile, node: ts.Node): Change[] {
  return [...binary(compiler, source, node), ...condition(compiler, source, node), ...literal(compiler, source, node),
    ...statement(compiler, source, node), ...word(compiler, source, node)];
}

const SWAPS: Readonly<Record<string, readonly string[]>> = {
  '===': ['!=='], '!==': ['==='], '&&': ['||'], '||': ['&&'], '<': ['<=', '>='], '>': ['>=', '<='], '<=': ['<', '>'],
  '>=': ['>', '<'], '+': ['-'], '-': ['+'], '*': ['/'], '??': ['&&'],
};

function binary(compiler: Typescript, source: ts.SourceFile, node: ts.Node): Change[] {
  if (!compiler.isBinaryExpression(node)) {
    return [];
  }
  const { operatorToken } = node;
  const old = operatorToken.getText(source);
  const isText = [node.left, node.right].some((side) => compiler.isStringLiteralLike(side));
  return (isText && old === '+' ? [] : SWAPS[old] ?? []).map((replacement) =>
    ({ start: operatorToken.getStart(source), end: operatorToken.end, replacement, what: `${old} becomes ${replacement}` }));
}

/** A condition that always or never holds; the arms of `?:` exchanged. */
function condition(compiler: Typescript, source: ts.SourceFile, node: ts.Node): Change[] {
  if (compiler.isIfStatement(node)) {
    return ['true', 'false'].map((replacement) => whole(source, node.expression, replacement, `if becomes ${replacement}`));
  }
  if (compiler.isConditionalExpression(node)) {
    const [yes, no] = [node.whenTrue.getText(source), node.whenFalse.getText(source)];
    return [whole(source, node.whenTrue, no, 'always the second arm'), whole(source, node.whenFalse, yes, 'always the first arm')];
  }
  if (compiler.isPrefixUnaryExpression(node) && node.operator === compiler.SyntaxKind.ExclamationToken) {
    return [whole(source, node, node.operand.getText(source), '! is left out')];
  }
  return [];
}

function literal(compiler: Typescript, source: ts.SourceFile, node: ts.Node): Change[] {
  if (node.kind === compiler.SyntaxKind.TrueKeyword) {
    return [whole(source, node, 'false', 'true becomes false')];
  }
  if (node.kind === compiler.SyntaxKind.FalseKeyword) {
    return [whole(source, node, 'true', 'false becomes true')];
  }
  if (compiler.isNumericLiteral(node)) {
    return [whole(source, node, String(Number(node.text) + 1), `${node.text} becomes ${Number(node.text) + 1}`)];
  }
  return [];
}

/** A call or an assignment that is not made; what is only said for the log (`ignore`) is left alone. */
function statement(compiler: Typescript, source: ts.SourceFile, node: ts.Node): Change[] {
  if (!compiler.isExpressionStatement(node) || node.parent === undefined) {
    return [];
  }
  const text = node.getText(source);
  const isConstructor = compiler.isBlock(node.parent) && compiler.isConstructorDeclaration(node.parent.parent);
  return isConstructor || text.startsWith('super(') || text.startsWith('turn.ignore(') ? []
    : [whole(source, node, '', `left out: ${text.replace(/\s+/g, ' ').slice(0, 60)}`)];
}

/** One word of an enumeration for another: the wrong reason, the wrong timer, the wrong answer to the other side. */
function word(compiler: Typescript, source: ts.SourceFile, node: ts.Node): Change[] {
  if (!compiler.isPropertyAccessExpression(node) || !compiler.isIdentifier(node.expression) ||
    node.parent.kind === compiler.SyntaxKind.CaseClause) {
    return [];
  }
  const others = WORDS[node.expression.text];
  const old = node.name.text;
  const other = others?.find((candidate) => candidate !== old);
  return other === undefined || !/^[A-Z_]+$/.test(old) ? []
    : [whole(source, node.name, other, `${node.expression.text}.${old} becomes ${other}`)];
}

const WORDS: Readonly<Record<string, readonly string[]>> = {
  EndReason: ['PEER_BUSY', 'MEDIA_LOST'], TimerKind: ['RETRY', 'CONNECT'], DeclineWord: ['NO_ANSWER', 'BUSY'],
  HangupWord: ['CONNECT_FAILED', 'HANGUP'], FailureCause: ['CONNECTION_FAILED', 'OTHER'], CallState: ['ENDED', 'RINGING'],
  ReportStage: ['REFUSED', 'CONFIRMED'], ReportedState: ['DISCONNECTED', 'ACTIVE'], CallMedia: ['VOICE', 'VIDEO'],
  CallWay: ['LINK', 'PUSH'], Heat: ['WARM', 'HOT'], RecordKind: ['DECLINED', 'RECEIVED'], Origin: ['PAGE', 'SYSTEM'],
  ReportAnswer: ['INVALID', 'ACCEPTED'], ReportFault: ['LIMIT', 'UNKNOWN'],
  EffectKind: ['LINK_LEAVE', 'STOP_VOICE', 'KNOCK'], Limits: ['RELEASE_MS', 'RING_MAX_MS'],
};

function whole(source: ts.SourceFile, node: ts.Node, replacement: string, what: string): Change {
  return { start: node.getStart(source), end: node.end, replacement, what };
}
