import type { Template } from '../../templates/template'

/**
 * The templates, from the file of the project the build writes them into: whoever chooses one reads it, and no formula cell has
 * to parse it. Besides scripts Apps Script keeps HTML files, and gives the text of one as it is (platform 4.10).
 */
export const readTemplates = (): readonly Template[] =>
  JSON.parse(HtmlService.createTemplateFromFile('templates').getRawContent())
