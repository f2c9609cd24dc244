import assert from 'node:assert/strict';
import { afterEach } from 'node:test';
import { Table } from './Table.ts';

/** For a file of tests: a fresh table for each; after it every rule has been kept, and the desk is gone. */
export class FreshTables {
  private latest: Table | undefined;

  constructor() {
    afterEach(async () => {
      const { phone } = this.current.device;
      const rules = phone.device.ledger.describe();
      await this.current.device.desk.close();
      assert.equal(rules, '');
    });
  }

  /** The table of the test that runs. */
  get current(): Table {
    return this.latest ?? assert.fail('the test has set no table');
  }

  async fresh(): Promise<Table> {
    this.latest = await Table.set();
    return this.latest;
  }
}
