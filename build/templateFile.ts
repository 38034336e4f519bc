import { templates } from '../src/templates'

/** dist/templates.html: the templates as JSON in which nothing reads as markup. */
export const templateFile = (): string => JSON.stringify(templates).replaceAll('<', '\\u003C')
