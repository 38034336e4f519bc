/** What help says of a custom function in a language. English stands in the declarations: autocomplete reads it there. */
export interface FunctionText {
  about: string
  /** By the argument's name. */
  args: Readonly<Record<string, string>>
  returns: string
}
