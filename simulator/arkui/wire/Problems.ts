import { drawsAttribute, isDrawn, SYMBOLS } from './Drawn.ts';
import { fingersOf, flatGestures, isOfTwo } from './Gestures.ts';
import type { WireNode, WireProblem, WireValue } from './Wire.ts';

/** What of these nodes the page cannot draw as the app means it: each thing once at each place in the source. */
export function problemsOf(nodes: Iterable<WireNode>): WireProblem[] {
  const found = new Map<string, WireProblem>();
  for (const node of nodes) {
    for (const problem of [...componentProblems(node), ...attributeProblems(node),
      ...valueProblems(node), ...gestureProblems(node)]) {
      found.set(`${problem.name} ${problem.site}`, problem);
    }
  }
  return [...found.values()];
}

function componentProblems({ type, isCustom, site }: WireNode): WireProblem[] {
  return isCustom || isDrawn(type) ? [] : [{
    kind: 'component', name: type, site,
    message: 'The page does not draw this component yet; a box with its name stands in for it.',
  }];
}

function attributeProblems({ type, attributes, events, site }: WireNode): WireProblem[] {
  return [...new Set([...Object.keys(attributes), ...stateStyled(attributes), ...events])].filter((name) => !drawsAttribute(type, name))
    .map((name) => ({
      kind: 'attribute', name: `${type}.${name}`, site,
      message: 'The page does not follow this attribute yet; on a device it may look or act otherwise.',
    }));
}

/** What is set by `stateStyles`, in any state. */
function stateStyled(attributes: WireNode['attributes']): string[] {
  const [styles] = attributes.stateStyles ?? [];
  return typeof styles === 'object' && styles !== null
    ? Object.values(styles).flatMap((style) => Object.keys(style as object)) : [];
}

/** A page has a mouse and at most two fingers. */
function gestureProblems({ gestures, site }: WireNode): WireProblem[] {
  return flatGestures(gestures).filter((gesture) => fingersOf(gesture) !== (isOfTwo(gesture) ? 2 : 1)).map((gesture) => ({
    kind: 'attribute', name: `${gesture.type}Gesture, ${fingersOf(gesture)} fingers`, site,
    message: 'The page recognises gestures of one finger, and pinch and rotation of two.',
  }));
}

/** Symbols are glyphs of a font that only devices have; colours and sizes of the system are theirs too. */
function valueProblems({ args, attributes, site }: WireNode): WireProblem[] {
  const found = (mark: '$symbol' | '$system', message: string): WireProblem[] =>
    [args, ...Object.values(attributes)].flatMap((value) => markedIn(value, mark))
      .map((name) => ({ kind: 'value', name, site, message }));
  return [
    ...found('$symbol', 'The picture of this symbol is on devices only; a frame with its name stands in for it.')
      .filter(({ name }) => !SYMBOLS.includes(name.replace('sys.symbol.', ''))),
    ...found('$system', 'Only devices know this value; here it is as if it were not given.'),
  ];
}

function markedIn(value: WireValue, mark: '$symbol' | '$system'): string[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const name = (value as { readonly [mark in '$symbol' | '$system']?: WireValue })[mark];
  return typeof name === 'string' ? [name] : Object.values(value).flatMap((one) => markedIn(one, mark));
}
