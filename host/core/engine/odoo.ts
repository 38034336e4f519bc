// The one import of the spreadsheet engine. The polyfill must be evaluated before it.
import './groupBy'

export {
  type AddFunctionDescription,
  addFunction,
  type Command,
  CompiledFormula,
  CorePlugin,
  CoreViewPlugin,
  coreTypes,
  DEFAULT_LOCALE,
  DEFAULT_LOCALES,
  EvaluationError,
  functionCache,
  helpers,
  Model,
  parse,
  registries,
  UIPlugin,
} from '@odoo/o-spreadsheet'
