import type { Pattern, Program } from 'acorn'

/** Every name a script file declares at top level, in whatever way. */
export function topLevelNames({ body }: Pick<Program, 'body'>): string[] {
  const names = body.flatMap((statement) => {
    switch (statement.type) {
      case 'FunctionDeclaration':
      case 'ClassDeclaration':
        return [statement.id.name]
      case 'VariableDeclaration':
        return statement.declarations.flatMap(({ id }) => namesIn(id))
      default:
        return []
    }
  })
  return [...new Set(names)]
}

function namesIn(pattern: Pattern): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name]
    case 'ObjectPattern':
      return pattern.properties.flatMap((it) => namesIn(it.type === 'Property' ? it.value : it.argument))
    case 'ArrayPattern':
      return pattern.elements.flatMap((it) => (it ? namesIn(it) : []))
    case 'AssignmentPattern':
      return namesIn(pattern.left)
    case 'RestElement':
      return namesIn(pattern.argument)
    default:
      return []
  }
}
