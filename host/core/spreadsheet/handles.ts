import type { Address } from './address'
import type { ConditionalFormatState } from './conditionalFormat'
import type { DataValidationState } from './dataValidation'

/**
 * What service objects stand for. A script hands them back as arguments; they are looked up here, since to the
 * script they only have their methods.
 */
class Handles<T> {
  private readonly known = new WeakMap<object, T>()

  add<S extends object>(service: S, what: T): S {
    this.known.set(service, what)
    return service
  }

  get(service: unknown): T | undefined {
    return typeof service === 'object' && service !== null ? this.known.get(service) : undefined
  }
}

export const rangeHandles = new Handles<Address>()
/** Ids of sheets. */
export const sheetHandles = new Handles<string>()
/** There is one file: all that matters is whether something is it. */
export const spreadsheetHandles = new Handles<true>()
export const validationHandles = new Handles<DataValidationState>()
export const conditionalFormatHandles = new Handles<ConditionalFormatState>()
