import { nameKey } from '../nameKey'
import type { State } from '../plan/plan'
import type { Problem } from '../problem'
import { type ForestRow, rollUpForest, type Valued } from './forest'

/** A row of a tree as people write it: the parent by name. */
export interface TreeNode {
  name: string
  /** Blank at the top. */
  parent?: string
  /** Counts for a leaf only: a parent gets its rollup. */
  progress?: number
  weight?: number
  state?: State
  /** What could not be read in the row. */
  problem?: Problem
}

/**
 * Leaves keep their value, clamped; every parent gets the weighted rollup of its children, at any depth.
 * Duplicate names, unknown parents and loops are problems of their rows and, named, of the rows above, never
 * of the whole list.
 */
export function rollUpTree(nodes: readonly TreeNode[]): Valued[] {
  const named = namesOf(nodes.map(({ name }) => name))
  return rollUpForest(
    nodes.map(({ name, parent: above = '', progress, weight, state, problem }): ForestRow => {
      const { parent, problem: nowhere } = placeOf(name, above, named)
      const blank = !name.trim() && (parent !== undefined || progress !== undefined)
      const nameless: Problem | undefined = blank ? { code: 'missing', field: 'name' } : undefined
      const wrong = problem ?? nameless ?? named.problemOf(name) ?? nowhere
      return { name, parent, progress, weight, state, problem: wrong }
    }),
  )
}

/** Where names and short names are in a list, and which of them are there twice. */
export interface Names {
  /** The index; 'twice' for a name that means more than one row. */
  find(name: string): number | 'twice' | undefined
  problemOf(name: string): Problem | undefined
}

/** Names go before codes: a code that is somebody's name means the one with that name. */
export function namesOf(names: readonly string[], codes: readonly (string | undefined)[] = []): Names {
  const indexed = (list: readonly (string | undefined)[]) => {
    const places = new Map<string, number | 'twice'>()
    list.forEach((name, index) => {
      const key = nameKey(name ?? '')
      if (key) places.set(key, places.has(key) ? 'twice' : index)
    })
    return places
  }
  const byName = indexed(names)
  const byCode = indexed(codes)
  return {
    find: (name) => byName.get(nameKey(name)) ?? byCode.get(nameKey(name)),
    problemOf: (name) =>
      byName.get(nameKey(name)) === 'twice' ? { code: 'duplicateName', name: name.trim() } : undefined,
  }
}

/** The parent's index; under a name that is there twice a row hangs nowhere, and those rows are told. */
export function placeOf(name: string, parent: string, names: Names): { parent?: number; problem?: Problem } {
  if (!parent.trim()) return {}
  const found = names.find(parent)
  if (found === 'twice') return {}
  return found === undefined
    ? { problem: { code: 'unknownParent', name: name.trim(), parent: parent.trim() } }
    : { parent: found }
}
