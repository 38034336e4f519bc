import { jsx } from 'preact/jsx-runtime'

/**
 * What turning markup into text takes from preact. The package itself is one piece with its DOM renderer, which no mail
 * needs: the bundler puts this in its place, and fails when a name is asked for that is not here.
 */
export const options = {}

interface FragmentProps {
  children?: unknown
}

export function Fragment({ children }: FragmentProps): unknown {
  return children
}

type Jsx = (type: unknown, props: object, key?: unknown) => object
const element = jsx as Jsx

export function h(type: unknown, props: { key?: unknown } | null, ...children: unknown[]): object {
  const { key, ...rest } = props ?? {}
  return element(type, children.length > 0 ? { ...rest, children } : rest, key)
}

let mark: unknown

/** Elements carry a mark as their constructor, so that text from JSON can never pass for one. */
export function isValidElement(it: object | null | undefined): boolean {
  mark ??= element(Fragment, {}).constructor
  return it?.constructor === mark
}
