import { type Command, coreTypes, type Model, registries, UIPlugin } from '../../core/engine/odoo'

/** Who is at the grid, as far as edits are concerned. */
export interface Seat {
  /** Whether this person may change nothing at all. */
  looksOnly(): boolean
}

const seats = new WeakMap<object, Seat>()

/** Says who sits at a model's grid. */
export const seatAt = (model: Model, seat: Seat): void => {
  seats.set(model.getters, seat)
}

/** A person who may only look changes no cell, format or sheet; scripts and triggers of others go on writing. */
class ViewerGuardPlugin extends UIPlugin {
  override allowDispatch(command: Command): ReturnType<UIPlugin['allowDispatch']> {
    const refused = coreTypes.has(command.type as never) && seats.get(this.getters)?.looksOnly()
    return (refused ? 'LooksOnly' : 'Success') as ReturnType<UIPlugin['allowDispatch']>
  }
}

registries.featurePluginRegistry.add('page_viewer', ViewerGuardPlugin as never)
