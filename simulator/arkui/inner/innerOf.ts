import type { ComponentNode } from '../render/ComponentNode.ts';
import type { Surroundings } from '../render/Surroundings.ts';
import { CheckboxChoice, CheckboxGroupChoice, RadioChoice, Switched } from './Choices.ts';
import { Dropdown } from './Dropdown.ts';
import { Here, type Inner } from './Inner.ts';
import { SwiperPager, TabsPager } from './Pager.ts';
import { Slid } from './Slid.ts';
import { SwipedItem } from './SwipedItem.ts';

const MAKERS: Readonly<Record<string, (here: Here) => Inner>> = {
  Tabs: (here) => new TabsPager(here),
  Swiper: (here) => new SwiperPager(here),
  Select: (here) => new Dropdown(here),
  ListItem: (here) => new SwipedItem(here),
  Slider: (here) => new Slid(here),
  Toggle: (here) => new Switched(here, 'isOn'),
  Checkbox: (here) => new CheckboxChoice(here),
  Radio: (here) => new RadioChoice(here),
  CheckboxGroup: (here) => new CheckboxGroupChoice(here),
};

/** What the system itself keeps inside a component of this name; undefined for those that only show what they are given. */
export function innerOf(name: string, node: ComponentNode, surroundings: Surroundings): Inner | undefined {
  return MAKERS[name]?.(new Here(node, surroundings));
}
