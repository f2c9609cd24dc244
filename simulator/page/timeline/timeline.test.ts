import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TimelineRow } from '../protocol/State.ts';
import { type Arrow, arrowOf, lanesOf, type ShownRow } from './lanes.ts';
import { merge, partnerOf } from './merge.ts';
import { mermaidText } from './mermaid.ts';
import { sequenceSvg } from './svg.ts';
import { escapeXml, wrap } from './text.ts';
import { inWords } from './words.ts';

const NAMES = { server: 'Server', push: 'Push', system: 'System', app: 'App', user: 'User' };

function row(actor: TimelineRow['actor'], what: string, detail = '', at = 0): TimelineRow {
  return { at, actor, what, detail };
}

function rule(detail: string): TimelineRow {
  return { at: 5, actor: 'rule', what: 'call.state: Only so.', detail, source: 'call.md, documented' };
}

function ends(arrow: Arrow | undefined, devices: readonly string[] = []): (string | undefined)[] {
  const lanes = lanesOf(devices).map(({ actor, device }) => device === undefined ? actor : `${device} ${actor}`);
  return [lanes[arrow?.from ?? -1], lanes[arrow?.to ?? -1]];
}

describe('the arrow of an entry', () => {
  const cases: readonly (readonly [TimelineRow, string, string])[] = [
    [row('server', 'created', 'video'), 'server', 'push'],
    [row('server', 'joined', 'ringing, to the callee'), 'server', 'app'],
    [row('server', 'ringing', 'to the caller'), 'server', 'server'],
    [row('push', 'delivers the message'), 'push', 'app'],
    [row('app', 'reportIncomingCall', 'video'), 'app', 'system'],
    [row('app', 'reports ACTIVE'), 'app', 'system'],
    [row('system', 'rings and vibrates'), 'system', 'user'],
    [row('system', 'kills the app'), 'system', 'app'],
    [row('system', 'network: offline'), 'system', 'system'],
    [row('user', 'answers by video'), 'user', 'system'],
  ];
  for (const [entry, from, to] of cases) {
    it(`${entry.actor} ${entry.what} goes from ${from} to ${to}`, () => {
      assert.deepEqual(ends(arrowOf(entry)), [from, to]);
    });
  }

  it('carries the detail in its label', () => {
    assert.equal(arrowOf(row('app', 'reports ACTIVE', 'voice'))?.label, 'reports ACTIVE (voice)');
  });

  it('of the server leads to the app where this device has called', () => {
    const said = (isHere: boolean): ShownRow =>
      ({ ...row('server', 'ringing', 'to the caller'), told: { number: 1, isHere } });
    assert.deepEqual([ends(arrowOf(said(true))), ends(arrowOf(said(false)))], [['server', 'app'], ['server', 'server']]);
  });

  it('is none for a broken rule', () => assert.equal(arrowOf(rule('x')), undefined));
});

describe('the diagram as SVG', () => {
  it('names the lanes and tells each entry with its milliseconds', () => {
    const svg = sequenceSvg([row('push', 'delivers the message', '', 1050)], { names: NAMES });
    for (const text of ['>Server<', '>Push<', '>System<', '>App<', '>User<', '>1,050<', '>delivers the message<']) {
      assert.ok(svg.includes(text), text);
    }
  });

  it('points an arrow to the left where the lane lies there', () => {
    const [right, left] = [row('push', 'delivers'), row('app', 'reports ACTIVE')]
      .map((one) => /M(\d+) \d+H(\d+)/.exec(sequenceSvg([one], { names: NAMES })));
    assert.ok(Number(right?.[1]) < Number(right?.[2]));
    assert.ok(Number(left?.[1]) > Number(left?.[2]));
  });

  it('cannot be broken out of by a text', () => {
    const svg = sequenceSvg([row('app', '</text><script>x("&")</script>\u0007')], { names: NAMES });
    assert.ok(!svg.includes('<script'));
    assert.ok(svg.includes('&lt;/text&gt;&lt;script&gt;x(&quot;&amp;&quot;)&lt;/script&gt;<'));
  });

  it('puts a broken rule in a box with its text, deed and source', () => {
    const svg = sequenceSvg([rule('said twice')], { names: NAMES });
    assert.match(svg, /class="b"/);
    const said = [...svg.matchAll(/<tspan[^>]*>([^<]*)</g)].map(([, line]) => line).join(' ');
    assert.equal(said, 'call.state: Only so. Done: said twice (call.md, documented)');
  });

  it('shows a pause as long as it was', () => {
    const rows = [row('app', 'a', '', 0), row('app', 'b', '', 1499), row('app', 'c', '', 13_799)];
    const svg = sequenceSvg(rows, { names: NAMES });
    assert.deepEqual([...svg.matchAll(/⋮ ([^<]+)/g)].map(([, text]) => text), ['12.3 s']);
  });

  it('keeps every label within the picture', () => {
    const svg = sequenceSvg([row('user', 'answers the telephone by video and by voice')], { names: NAMES });
    assert.match(svg, /text-anchor="end">answers the telephone/);
  });
});

describe('a label in Chinese', () => {
  it('takes the room of its wide characters, and ends at its arrow where there is none', () => {
    const said = inWords(row('system', 'shows the task of the app', 'it may run in the background'), 'zh');
    const svg = sequenceSvg([said], { names: NAMES });
    assert.match(svg, /text-anchor="end">显示/);
  });
});

describe('a label that is too long for either side of its lane', () => {
  it('ends at the edge of the picture and leaves the times alone', () => {
    const svg = sequenceSvg([row('system', 'drops a repeated notification', 'from the app')], { names: NAMES, width: 460 });
    assert.match(svg, /x="458" [^>]*text-anchor="end">drops/);
  });
});

describe('the timeline of two devices', () => {
  const [phone, tablet] = [row('app', 'reports ACTIVE', '', 30), row('user', 'answers by voice', '', 20)];
  const said = (isHere: boolean): ShownRow =>
    ({ ...row('server', 'ringing', 'to the caller', 10), told: { number: 7, isHere } });
  const both = merge([['phone', [said(true), phone]], ['tablet', [said(false), tablet]]]);

  it('has all in order, and what the server says once, to whom it is said', () => {
    assert.deepEqual(both.map(({ device, what }) => [device, what]),
      [['phone', 'ringing'], ['tablet', 'answers by voice'], ['phone', 'reports ACTIVE']]);
    assert.deepEqual(both.map((one) => ends(arrowOf(one, lanesOf(['phone', 'tablet'])), ['phone', 'tablet'])),
      [['server', 'phone app'], ['tablet user', 'tablet system'], ['phone app', 'phone system']]);
  });

  it('are of those that the server has spoken to in the same call', () => {
    assert.equal(partnerOf([said(true)], [['watch', [phone]], ['tablet', [said(false)]]]), 'tablet');
    assert.equal(partnerOf([phone], [['tablet', [said(false)]]]), undefined);
  });

  it('names each device over its lanes, and before its lanes as Mermaid', () => {
    const names = { ...NAMES, phone: 'Phone', tablet: 'Tablet' };
    const svg = sequenceSvg(both, { names, devices: ['phone', 'tablet'], width: 760 });
    for (const name of ['Phone', 'Tablet']) {
      assert.equal(svg.split(`>${name}<`).length, 2);
    }
    assert.ok(mermaidText(both, names, ['phone', 'tablet']).includes('  participant tablet_user as Tablet: User'));
  });
});

describe('the diagram as Mermaid', () => {
  it('has the participants, arrows, notes and rules', () => {
    const rows = [row('push', 'delivers', 'starts the app', 50), row('app', 'logs', '', 60), rule('twice')];
    const text = mermaidText(rows, NAMES);
    assert.equal(text, [
      'sequenceDiagram',
      '  participant server as Server', '  participant push as Push', '  participant system as System',
      '  participant app as App', '  participant user as User',
      '  push->>app: 50 ms delivers (starts the app)',
      '  Note over app: 60 ms logs',
      '  Note over server,user: RULE call.state: Only so. Done: twice (call.md, documented)', '',
    ].join('\n'));
  });

  it('says a semicolon, a hash and a new line so that no statement ends there', () => {
    const text = mermaidText([row('user', 'a; b #1\nc')], NAMES);
    assert.match(text, /user->>system: 0 ms a#59; b #35;1 c\n$/);
  });
});

describe('texts', () => {
  it('wraps at blanks, and breaks what is longer than a line', () => {
    assert.deepEqual(wrap('one two  three abcdefghij', 8), ['one two', 'three', 'abcdefgh', 'ij']);
  });

  it('wraps Chinese between its characters, of which each takes the room of two, and begins no line with a full stop', () => {
    assert.deepEqual(wrap('上报 ACTIVE 再说。', 8), ['上报', 'ACTIVE', '再说。']);
    assert.deepEqual(wrap('一二三四五。', 8), ['一二三四', '五。']);
  });

  it('wraps nothing into nothing', () => assert.deepEqual(wrap(' ', 8), []));

  it('escapes what XML reads as its own', () => assert.equal(escapeXml('<a b="&">'), '&lt;a b=&quot;&amp;&quot;&gt;'));
});
