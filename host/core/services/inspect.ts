import { classOfService } from '../service'

/** A value as a log shows it, e.g. `{ name: 'Cut churn', values: [ 5, 3 ] }`. */
export function inspect(value: unknown, depth = 0): string {
  if (typeof value === 'string') return depth === 0 ? value : `'${value}'`
  if (typeof value === 'function') return `[Function: ${value.name || 'anonymous'}]`
  if (typeof value !== 'object' || value === null) return String(value)
  const className = classOfService(value)
  if (className) return className
  const tag = Object.prototype.toString.call(value).slice(8, -1)
  if (tag === 'Error') return String(value)
  if (tag === 'Date') return String(value)
  if (depth > 3) return Array.isArray(value) ? '[Array]' : '[Object]'
  if (Array.isArray(value)) {
    return value.length === 0 ? '[]' : `[ ${value.map((item) => inspect(item, depth + 1)).join(', ')} ]`
  }
  if (tag !== 'Object') return `[${tag}]`
  const entries = Object.entries(value).map(([key, item]) => `${key}: ${inspect(item, depth + 1)}`)
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}
