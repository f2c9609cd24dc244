import { ColorMetrics } from '../../kits/ArkUI/Measures.ts';
import { PixelMap } from '../../kits/ImageKit/PixelMap.ts';
import { Scrolls } from '../objects/Scroller.ts';
import { XComponentController } from '../objects/Surface.ts';
import { isRef, type ResourceRef, type ResourceRefs } from '../resources/ResourceRefs.ts';
import { isTwoWay } from '../state/ViewState.ts';
import { movingPicture, type Pictures } from './Pictures.ts';
import type { WireValue } from './Wire.ts';

/** Objects in objects go at most this deep; what is deeper is a circle. */
const MOST_DEPTH = 8;

/** Turns what the app gave to an attribute into what stands on the wire. */
export class Values {
  constructor(
    private readonly resources: ResourceRefs, private readonly pictures: Pictures,
    private readonly fileAt: (uri: string) => Uint8Array | undefined,
  ) {}

  /** Where the component Image takes its picture from. */
  sourceOf(value: unknown): WireValue {
    if (typeof value !== 'string' || !value.startsWith('file://')) {
      return this.of(value);
    }
    const data = this.fileAt(value);
    return this.picture(data === undefined ? undefined : this.pictures.ofPhoto(data));
  }

  of(value: unknown, depth = 0): WireValue {
    if (typeof value === 'number') {
      return Number.isFinite(value) ? value : null;
    }
    if (typeof value === 'string' || typeof value === 'boolean') {
      return value;
    }
    if (typeof value !== 'object' || value === null || depth > MOST_DEPTH) {
      return null;
    }
    return this.ofObject(value, depth);
  }

  private ofObject(value: object, depth: number): WireValue {
    if (value instanceof Scrolls) {
      return { $scroller: { request: this.of(value.request, depth + 1) } };
    }
    if (value instanceof XComponentController) {
      return { $surface: value.picture === undefined ? null : movingPicture(value.picture) };
    }
    if (isTwoWay(value)) {
      return this.of(value.get(), depth + 1);
    }
    if (isRef(value)) {
      return this.ofResource(value);
    }
    if (value instanceof PixelMap) {
      return this.picture(this.pictures.ofPixelMap(value));
    }
    if (Array.isArray(value)) {
      return value.map((item) => this.of(item, depth + 1));
    }
    if (value instanceof ColorMetrics) {
      return value.color;
    }
    if (value instanceof Date) {
      return value.getTime();
    }
    const entries = Object.entries(value).filter(([, item]) => item !== undefined && typeof item !== 'function');
    return Object.fromEntries(entries.map(([name, item]) => [name, this.of(item, depth + 1)]));
  }

  private ofResource(ref: ResourceRef): WireValue {
    const found = this.resources.value(ref);
    if (found.kind === 'file') {
      return this.picture(this.pictures.ofFile(found.file));
    }
    if (found.kind === 'system') {
      return { $system: found.name };
    }
    return found.kind === 'symbol' ? { $symbol: found.name } : this.of(found.value, 1);
  }

  private picture(key: string | undefined): WireValue {
    return key === undefined ? null : { $picture: key };
  }
}
