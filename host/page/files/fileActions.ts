import type { FileActions } from '../grid/menus'
import type { SavedFile } from '../start'
import type { Workspace } from '../workspace'
import { importSheet, SHEET_TYPES } from './importSheet'
import { xlsxOf } from './xlsx'

/** The sample of that language, fresh from the server. Rejects with a sentence. */
export async function openSample(language: 'en' | 'zh'): Promise<SavedFile> {
  const response = await fetch(`/sample?language=${language}`)
  if (!response.ok) throw new Error(await response.text())
  return (await response.json()) as SavedFile
}

/** What the page can do with files. Whatever replaces the open file keeps it, one deep. */
export function fileActions(workspace: Workspace): FileActions {
  async function replaceBy(take: () => Promise<SavedFile>): Promise<void> {
    workspace.working = 'Opening…'
    workspace.changed()
    try {
      const file = await take()
      await workspace.saving.now()
      await workspace.saving.now(file, true)
      if (workspace.saving.state === 'saved') location.reload()
    } catch (error) {
      workspace.say(error instanceof Error ? error.message : String(error), {
        kind: 'warn',
        lasts: undefined,
      })
    } finally {
      workspace.working = undefined
      workspace.changed()
    }
  }
  return {
    open: () => void chooseFile().then((file) => file && replaceBy(() => importSheet(workspace, file))),
    startOver: (language) => void replaceBy(() => openSample(language)),
    async saveXlsx() {
      const { model } = workspace.host.workbook
      download(await xlsxOf(model), `${workspace.title}.xlsx`)
    },
  }
}

function chooseFile(): Promise<File | undefined> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = SHEET_TYPES
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0]))
    input.addEventListener('cancel', () => resolve(undefined))
    input.click()
  })
}

function download(content: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
