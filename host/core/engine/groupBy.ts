/** The engine is written for Node 22; `Object.groupBy` is all it needs there that Node 20 lacks. */
if (!('groupBy' in Object)) {
  const groupBy = <T>(items: Iterable<T>, keyOf: (item: T, index: number) => PropertyKey) => {
    const groups: Record<PropertyKey, T[]> = Object.create(null)
    let index = 0
    for (const item of items) {
      const key = keyOf(item, index++)
      groups[key] ??= []
      groups[key].push(item)
    }
    return groups
  }
  Object.defineProperty(Object, 'groupBy', { value: groupBy, writable: true, configurable: true })
}

export {}
