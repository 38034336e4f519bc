import { registries } from './odoo'

interface Zone {
  left: number
  top: number
  right: number
  bottom: number
}

interface Evaluator {
  evaluatedCells: object
  evaluateAllCells(): void
  evaluate(ranges: { sheetId: string; zone: Zone }[]): void
}

interface Evaluation {
  evaluator: Evaluator
  getters: {
    getSheetIds(): string[]
    getCells(sheetId: string): Record<string, { id: string }>
    getCellPosition(id: string): { col: number; row: number }
  }
}

const { coreViewsPluginRegistry } = registries
const Whole = coreViewsPluginRegistry.get('evaluation')

/**
 * The engine computes every position of every tab when it computes all, filled or not: 26,000 for an empty tab. Here it
 * goes no further than the last filled cell of each; what is beyond is blank either way.
 */
class Narrow extends Whole {
  constructor(...args: ConstructorParameters<typeof Whole>) {
    super(...args)
    const { evaluator, getters } = this as unknown as Evaluation
    const { constructor: Positions } = evaluator.evaluatedCells as { constructor: new () => object }
    evaluator.evaluateAllCells = () => {
      evaluator.evaluatedCells = new Positions()
      evaluator.evaluate(getters.getSheetIds().flatMap((sheetId) => usedZone(sheetId, getters)))
    }
  }
}

coreViewsPluginRegistry.replace('evaluation', Narrow)

function usedZone(sheetId: string, getters: Evaluation['getters']): { sheetId: string; zone: Zone }[] {
  const zone = { left: 0, top: 0, right: -1, bottom: -1 }
  for (const { id } of Object.values(getters.getCells(sheetId))) {
    const { col, row } = getters.getCellPosition(id)
    zone.right = Math.max(zone.right, col)
    zone.bottom = Math.max(zone.bottom, row)
  }
  return zone.right < 0 ? [] : [{ sheetId, zone }]
}
