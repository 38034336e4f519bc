/** Templates are taken up as text by the build. */
declare module '*.xml' {
  const text: string
  export default text
}
declare module '*.css'
