import type { View } from '../Component.tsx';
import { Button } from './Buttons.tsx';
import { Column, Flex, Row, Stack } from './Containers.tsx';
import { Grid, GridCol, GridItem, GridRow } from './Grids.tsx';
import { Search, TextArea, TextInput } from './Inputs.tsx';
import { AVCastPicker, Blank, Divider, Shape, XComponent } from './Lines.tsx';
import { NavDestination, Navigation } from './Navigations.tsx';
import { Layer } from './Layers.tsx';
import { Menu, MenuItem, MenuItemGroup } from './Menus.tsx';
import { Badge, Swiper, Tabs } from './Pagers.tsx';
import { Image } from './Pictures.tsx';
import { LoadingProgress, Progress } from './Progress.tsx';
import { RelativeContainer } from './Relative.tsx';
import { List, ListItem, ListItemGroup, Scroll } from './Scrolling.tsx';
import { Slider } from './Slider.tsx';
import { Checkbox, Radio, Toggle } from './Switches.tsx';
import { SymbolGlyph } from './Symbols.tsx';
import { Text } from './Texts.tsx';

/** Which component draws which (spans are drawn by the text around them). */
export const VIEWS: Readonly<Record<string, View | undefined>> = {
  Column, Row, Flex, Stack, RelativeContainer, Text, Image, SymbolGlyph, Button, Blank, Divider, Scroll, List, ListItem,
  ListItemGroup, Grid, GridItem, GridRow, GridCol, Navigation, NavDestination, Tabs, TabContent: Stack, Swiper, Toggle,
  Checkbox, Radio, Slider, TextInput, TextArea, Search, Progress, LoadingProgress, Badge, Circle: Shape, Rect: Shape,
  XComponent, AVCastPicker, Menu, MenuItem, MenuItemGroup, Layer,
};
