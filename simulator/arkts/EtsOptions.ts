import type ts from 'ohos-typescript';

import { componentTables } from './ComponentTables.ts';

type EtsOptions = NonNullable<ts.CompilerOptions['ets']>;

const V1_PROPERTY = [
  'State',
  'Prop',
  'Link',
  'ObjectLink',
  'StorageProp',
  'StorageLink',
  'LocalStorageProp',
  'LocalStorageLink',
  'Provide',
  'Consume',
  'Watch',
  'BuilderParam',
  'Track',
];
const V2_PROPERTY = ['Local', 'Param', 'Once', 'Event', 'Require', 'Provider', 'Consumer', 'Trace', 'Env'];
const METHOD = ['Builder', 'LocalBuilder', 'Monitor', 'Computed', 'Styles', 'Extend', 'AnimatableExtend'];
const CLASS = [
  'Component',
  'ComponentV2',
  'Entry',
  'Preview',
  'CustomDialog',
  'Observed',
  'ObservedV2',
  'Reusable',
  'ReusableV2',
  'Sendable',
  'Type',
  'Concurrent',
];

/** The part of the compiler options that turns TypeScript's grammar into ArkUI's. */
export function etsOptions(): EtsOptions {
  const { components, extend } = componentTables();
  return {
    render: { method: ['build', 'pageTransition'], decorator: ['Builder', 'LocalBuilder'] },
    components: [...components],
    libs: [],
    extend: { decorator: ['Extend', 'AnimatableExtend'], components: extend.map((one) => ({ ...one })) },
    styles: {
      decorator: 'Styles',
      component: { name: 'Common', type: 'T', instance: 'CommonInstance' },
      property: 'stateStyles',
    },
    concurrent: { decorator: 'Concurrent' },
    customComponent: 'CustomComponent',
    propertyDecorators: ['Link', 'Prop', 'ObjectLink', 'Consume', 'Env'].map((name) => ({
      name,
      needInitialization: false,
    })),
    emitDecorators: [...V1_PROPERTY, ...V2_PROPERTY, ...METHOD, ...CLASS].map((name) => ({
      name,
      emitParameters: true,
    })),
    syntaxComponents: {
      paramsUICallback: ['ForEach', 'LazyForEach'],
      attrUICallback: [{ name: 'Repeat', attributes: ['each', 'template'] }],
    },
  } as EtsOptions;
}
