/** The address of a style sheet, relative to the bundle that asks for it. */
declare module '*?url' {
  const url: string;
  export default url;
}
