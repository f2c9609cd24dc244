import type { View } from '../Component.tsx';
import { Badge } from './Badges.tsx';
import { Button } from './Buttons.tsx';
import { DataPanel, Gauge } from './Charts.tsx';
import { Column, Flex, Row, Stack } from './Containers.tsx';
import { Grid, GridCol, GridItem, GridRow } from './Grids.tsx';
import { TextArea, TextInput } from './Inputs.tsx';
import { ListItem } from './Items.tsx';
import { AVCastPicker, Blank, Divider, Shape, XComponent } from './Lines.tsx';
import { NavDestination, Navigation } from './Navigations.tsx';
import { Layer } from './Layers.tsx';
import { Menu, MenuItem, MenuItemGroup } from './Menus.tsx';
import { Image } from './Pictures.tsx';
import { LoadingProgress, Progress } from './Progress.tsx';
import { Refresh } from './Refreshes.tsx';
import { RelativeContainer } from './Relative.tsx';
import { List, ListItemGroup, Scroll } from './Scrolling.tsx';
import { Search } from './Searches.tsx';
import { Select } from './Selects.tsx';
import { Slider } from './Slider.tsx';
import { AlphabetIndexer, Counter, Drawing, Hyperlink, Marquee, Rating } from './Small.tsx';
import { Swiper } from './Swipers.tsx';
import { Checkbox, Radio, Toggle } from './Switches.tsx';
import { SymbolGlyph } from './Symbols.tsx';
import { TabContent, Tabs } from './Tabs.tsx';
import { Text } from './Texts.tsx';
import { TextClock, TextTimer } from './Times.tsx';
import { Wheels } from './Wheels.tsx';

/** Which component draws which (spans are drawn by the text around them). */
export const VIEWS: Readonly<Record<string, View | undefined>> = {
  Column, Row, Flex, Stack, RelativeContainer, Text, Image, SymbolGlyph, Button, Blank, Divider, Scroll, List, ListItem,
  ListItemGroup, Grid, GridItem, GridRow, GridCol, Navigation, NavDestination, Tabs, TabContent, Swiper, Toggle,
  Checkbox, CheckboxGroup: Checkbox, Select, Radio, Slider, TextInput, TextArea, Search, Progress, LoadingProgress, Badge, Circle: Shape, Rect: Shape,
  Line: Drawing, Path: Drawing, Ellipse: Drawing, Polyline: Drawing, Polygon: Drawing, TextPicker: Wheels, DatePicker: Wheels,
  TimePicker: Wheels, TextTimer, TextClock, Refresh, DataPanel, Gauge, Rating, Counter, Marquee, Hyperlink, AlphabetIndexer,
  XComponent, AVCastPicker, Menu, MenuItem, MenuItemGroup, Layer,
};
