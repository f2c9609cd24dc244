/** What Vite makes of an import with `?worker&url`: the address of a script of its own. */
declare module '*?worker&url' {
  const url: string;
  export default url;
}
