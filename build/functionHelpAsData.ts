import type { Plugin } from 'esbuild'
import { functionHelp } from '../src/functions/help'

/** Puts what help tells of the functions into a page as data: their declarations would bring all their maths along. */
export const functionHelpAsData: Plugin = {
  name: 'function help as data',
  setup({ onLoad }) {
    onLoad({ filter: /src[\\/]functions[\\/]help\.ts$/ }, () => ({
      contents: `export const functionHelp = ${JSON.stringify(functionHelp)}`,
      loader: 'js',
    }))
  },
}
