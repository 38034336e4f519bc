/** Style sheets: a page's own go into the page by being imported; the stories take them as text. */
declare module '*.css' {
  const text: string
  export default text
}
