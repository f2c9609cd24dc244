import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';

import { Stage } from '../../../tests/Stage.ts';
import type { Display } from '../../device/Display.ts';
import { dress, type CallLook, type Wardrobe } from './callLooks.ts';
import { DrawnApp } from './drawnApp.ts';

/** The call page of the real app, put into any state a call can be in and drawn in a browser. */
export class CallPages extends DrawnApp {
  /** @param display a phone's without one */
  static async open(t: TestContext, display?: Display): Promise<CallPages> {
    const pages = new CallPages(t, await Stage.open(t, { isAppOpen: true, display }));
    // In a window of its own, which the page colours.
    pages.stage.phone.app.show('VoIPUIAbility');
    await pages.stage.after(100);
    return pages;
  }

  /**
   * Puts the page into this state. Nothing may be on it that cannot be drawn.
   * @param ms how long it is left so
   */
  async wear(look: CallLook, ms = 1000): Promise<void> {
    dress(this.wardrobe(), look, this.stage.clock.now());
    await this.stage.after(ms);
    assert.deepEqual(this.message.problems, []);
  }

  private wardrobe(): Wardrobe {
    return {
      ...this.file('call/Call'), ...this.file('call/CallInvite'), ...this.file('call/CallBook'),
      ...this.file('viewmodel/CallsViewModel'),
    } as unknown as Wardrobe;
  }
}
