import { type Model, registries, UIPlugin } from '../../core/engine/odoo'

const counts = new WeakMap<object, number>()

/** How many undoable steps were made on a model, by whomever; undoing one is none. */
export const revisionsOf = (model: Model): number => counts.get(model.getters) ?? 0

interface Session {
  on(event: 'new-local-state-update', owner: unknown, told: () => void): void
}

/** Counts what the engine's own history counts. */
class RevisionsPlugin extends UIPlugin {
  constructor(config: ConstructorParameters<typeof UIPlugin>[0]) {
    super(config)
    const { session, getters } = config as unknown as { session: Session; getters: object }
    session.on('new-local-state-update', this, () => counts.set(getters, (counts.get(getters) ?? 0) + 1))
  }
}

registries.featurePluginRegistry.add('page_revisions', RevisionsPlugin as never)
