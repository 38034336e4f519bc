import { CoreViewPlugin, registries } from './odoo'

/** Told of everything that happens to a model, so that what was derived from it can be forgotten. */
export interface ChangeListener {
  changed(): void
}

class ChangesPlugin extends CoreViewPlugin {
  private readonly listener: ChangeListener | undefined

  constructor(config: ConstructorParameters<typeof CoreViewPlugin>[0]) {
    super(config)
    this.listener = config.custom?.workbook
  }

  override handle(): void {
    this.listener?.changed()
  }

  override finalize(): void {
    this.listener?.changed()
  }
}

registries.coreViewsPluginRegistry.add('host_changes', ChangesPlugin as never)
