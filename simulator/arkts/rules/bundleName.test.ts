import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bundleNameFault } from './bundleName.ts';

test('a bundle name is what app-configuration-file.md says', () => {
  for (const name of ['com.acme.talk', 'com.acme.talk_2.x', 'com.1acme.2talk', `com.acme.${'a'.repeat(119)}`]) {
    assert.equal(bundleNameFault(name), undefined, name);
  }
});

const REFUSED: ReadonlyArray<readonly [name: string, fault: RegExp]> = [
  ['', /has 0 characters/], ['a.b.c', /has 5 characters/], [`com.acme.${'a'.repeat(120)}`, /has 129 characters/],
  ['com.acmetalk', /fewer than three parts/], ['1com.acme.talk', /begins with no letter/],
  ['com..acme.talk', /has the part ''/], ['com.acme.talk.', /has the part ''/], ['com.acme-talk.app', /has the part 'acme-talk'/],
  ['com.acme_.talk', /has the part 'acme_'/], ['com._acme.talk', /has the part '_acme'/], ['com.acme.tälk', /has the part 'tälk'/],
];
for (const [name, fault] of REFUSED) {
  test(`'${name.slice(0, 20)}' is no bundle name`, () => assert.match(bundleNameFault(name) ?? '', fault));
}
