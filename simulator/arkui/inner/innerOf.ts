import type { ComponentNode } from '../render/ComponentNode.ts';
import type { Surroundings } from '../render/Surroundings.ts';
import { CheckboxChoice, CheckboxGroupChoice, RadioChoice, Switched } from './Choices.ts';
import { Dropdown } from './Dropdown.ts';
import { Here, type Inner } from './Inner.ts';
import { SwiperPager, TabsPager } from './Pager.ts';
import { Slid } from './Slid.ts';
import { Refreshed } from './Refreshed.ts';
import { SwipedItem } from './SwipedItem.ts';
import { TextClockInner, TextTimerInner } from './Times.ts';
import { counted, indexed, rated, Told } from './Told.ts';
import { DayWheels, TextWheels, TimeWheels } from './Wheels.ts';

const MAKERS: Readonly<Record<string, (here: Here) => Inner>> = {
  Tabs: (here) => new TabsPager(here),
  Swiper: (here) => new SwiperPager(here),
  Select: (here) => new Dropdown(here),
  ListItem: (here) => new SwipedItem(here),
  Slider: (here) => new Slid(here),
  TextTimer: (here) => new TextTimerInner(here),
  TextClock: (here) => new TextClockInner(here),
  TextPicker: (here) => new TextWheels(here),
  DatePicker: (here) => new DayWheels(here),
  TimePicker: (here) => new TimeWheels(here),
  Refresh: (here) => new Refreshed(here),
  Counter: (here) => new Told(here, counted),
  AlphabetIndexer: (here) => new Told(here, indexed),
  Rating: (here) => new Told(here, rated),
  Toggle: (here) => new Switched(here, 'isOn'),
  Checkbox: (here) => new CheckboxChoice(here),
  Radio: (here) => new RadioChoice(here),
  CheckboxGroup: (here) => new CheckboxGroupChoice(here),
};

/** What the system itself keeps inside a component of this name; undefined for those that only show what they are given. */
export function innerOf(name: string, node: ComponentNode, surroundings: Surroundings): Inner | undefined {
  return MAKERS[name]?.(new Here(node, surroundings));
}
