/**
 * What a compiled .ets file asks of its surroundings. The compiler (`lower/`) writes calls of this interface; the user
 * interface runtime (`simulator/arkui`) implements it; the process (`simulator/process`) brings the two together.
 *
 * A `struct` becomes a class, `build()` becomes calls of `c`, `v` and `b` in the order in which ArkUI would create the
 * components. Nothing is evaluated early: arguments, attributes and children are thunks, so the runtime chooses when
 * and how often to run them. ArkUI runs arguments and attributes of one component together, again whenever a state
 * variable that they read has changed, and creates a container before its children.
 *
 * ```ets
 * @ComponentV2
 * struct Greeting {                       // class Greeting extends __arkui.View
 *   @Param name: string = 'you';          //   this.name = __arkui.p(this, 'name', () => 'you')   (in the constructor)
 *   build() {
 *     Column({ space: 8 }) {              //   __arkui.c('Column', SITE, () => [{ space: 8 }],
 *       Text(this.name).fontSize(20)      //     (e) => e.width('100%'),
 *     }.width('100%')                     //     () => { __arkui.c('Text', SITE, () => [this.name], (e) => …); })
 *     Avatar({ size: this.size })         //   __arkui.v(Avatar, SITE, () => [{ size: … }], …, { size: 'size' })
 *     this.footer()                       //   __arkui.b(SITE, () => this.footer())
 *   }
 * }
 * ```
 */

/**
 * Place of a component in its source: `/absolute/path/File.ets:line:column`, both from 1. Constant per call site, so
 * also a key.
 */
export type Site = string;

/** Values given to a component: `Column({ space: 8 })` gives `[{ space: 8 }]`. */
export type Arguments = () => unknown[];

/**
 * Applies the attribute chain of one component to the recorder `e`. Each attribute is a method call that returns the
 * recorder; one that the component does not have is a mistake in the source, to be reported with the component's site.
 */
export type Attributes = (e: AttributeRecorder) => unknown;

/** Creates the children, by further calls of `c`, `v` and `b`. */
export type Body = () => void;

/**
 * Any attribute may be called; the runtime knows which exist. Also answers to names registered by `extend` and to
 * `@Styles` methods.
 */
export interface AttributeRecorder {
  [attribute: string]: (...values: unknown[]) => AttributeRecorder;
}

/** A two-way binding, from `value!!` or `$$this.value`. */
export interface TwoWay<T = unknown> {
  get(): T;
  set(value: T): void;
}

/** An instance of a struct. */
export interface ViewInstance {
  build(): void;
  aboutToAppear?(): void;
  aboutToDisappear?(): void;
  aboutToRecycle?(): void;
  /** Of a V1 component: with what it is given now. */
  aboutToReuse?(params?: object): void;
  onPageShow?(): void;
  onPageHide?(): void;
  onBackPress?(): boolean | void;
}

/**
 * The class of a struct. The runtime creates it with whatever its own `View` constructor wants: the class passes all
 * arguments on to it (`super(...arguments)`) and then runs the field initialisers in the order of the source. So what
 * `View` keeps of the parent's parameters is known before the first initialiser runs.
 *
 * Decorators are the plain ones of TypeScript's `experimentalDecorators`: on fields `(prototype, name)`, on methods and
 * accessors `(prototype, name, descriptor)`, on classes `(constructor)`. Those that take arguments in the source
 * (`@Monitor('a')`, `@Entry({…})`, `@Provider()`) are called with them first. They are found by name among the globals
 * of the process. An initialiser of a decorated field runs as an assignment to `this`, so through an accessor that the
 * decorator has defined on the prototype; a field without initialiser (`@Require @Param x: string`) is never assigned.
 * An `@Event` that neither the parent nor an initialiser gives is a function that does nothing; one that the parent
 * gives as undefined is given.
 */
export interface ViewClass {
  new (...args: unknown[]): ViewInstance;
  /**
   * Where the struct's name stands. With it `@Entry` can tell which file's page it decorates: a page is seldom
   * exported.
   */
  readonly __arkuiSite: Site;
  /** Of a `@CustomDialog`: the field that holds the controller which has opened it. */
  readonly __arkuiController?: string;
}

/**
 * Names of a custom component's parameters that were written as `this.name`, with that name. For `@Link`, `@ObjectLink`
 * and `@Prop`.
 */
export type References = Readonly<Record<string, string>>;

/** Bound to the name `__arkui` in compiled files. */
export interface ArkuiRuntime {
  /** What structs extend. */
  readonly View: abstract new (...args: never[]) => object;

  /**
   * Built-in component `name`, or one of the constructs `ForEach`, `LazyForEach` and `Repeat`. Their item builders
   * stand among the arguments (`ForEach`: `[array, builder, key?]`) or the attributes (`Repeat`: `each`, `template`,
   * `key`, `templateId`, `virtualScroll`) and create children when called. A `TwoWay` may stand in an argument's field
   * or as an attribute's value.
   */
  c(name: string, site: Site, args?: Arguments, attributes?: Attributes, body?: Body): void;

  /**
   * Custom component or `@Builder` function: a class that extends `View` is instantiated or updated, anything else is
   * called with the arguments. `args()` of a component gives one object of parameters; a `TwoWay` in it stands for the
   * parameter of that name and the event `$name`. `body` is a trailing closure: the value of its only `@BuilderParam`.
   * `attributes` of a custom component apply to the node around it.
   */
  v(callee: unknown, site: Site, args?: Arguments, attributes?: Attributes, body?: Body, references?: References): void;

  /**
   * A call in `build()` of something else than the above: `this.someBuilder(…)`, a `@BuilderParam`,
   * `namespace.builder(…)`.
   */
  b(site: Site, call: () => unknown): void;

  /**
   * First value of a `@Param` field: the one that the parent gave, otherwise `fallback()`. Not called for a field
   * without initialiser. Also for fields that are `@Once` too.
   */
  p(view: ViewInstance, name: string, fallback: () => unknown): unknown;

  /**
   * Parameters of a dialog with the controller that opens it: `new CustomDialogController({ builder: Dialog({ … }) })`
   * becomes `new CustomDialogController({ builder: (controller) => __arkui.v(Dialog, …) }, this)`.
   */
  d(dialog: unknown, params: object, controller: unknown): object;

  /** Makes a two-way binding. */
  t(get: () => unknown, set: (value: never) => void): TwoWay;

  /**
   * Registers an `@Extend(Component)` or `@AnimatableExtend(Component)` function, or with `'Common'` a global `@Styles`
   * function, as the attribute `name`. It is called with the recorder first, then the attribute's values. A `@Styles`
   * method of a struct is not registered: the decorator `Styles` marks it on the prototype, and it is called with the
   * recorder too. The entries of `stateStyles({…})` are functions of the recorder in the same way.
   */
  extend(component: string, name: string, apply: (e: AttributeRecorder, ...values: never[]) => unknown): void;
}

/** Name under which a compiled file finds the runtime among its globals. */
export const RUNTIME_NAME = '__arkui';
