import type { FileActions } from '../grid/menus'
import type { SavedFile } from '../start'
import type { Workspace } from '../workspace'
import { type Imported, importSheet, SHEET_TYPES } from './importSheet'
import { leaveWord } from './leftWord'
import { xlsxOf } from './xlsx'

/** The sample of that language, fresh from the server. Rejects with a sentence. */
export async function openSample(language: 'en' | 'zh'): Promise<SavedFile> {
  const response = await fetch(`/sample?language=${language}`)
  if (!response.ok) throw new Error(await response.text())
  return (await response.json()) as SavedFile
}

/** What the page can do with files. Whatever replaces the open file keeps it, one deep. */
export function fileActions(workspace: Workspace): FileActions {
  const replaceBy = (take: () => Promise<Imported>) =>
    workspace.whileWorking('Opening…', async () => {
      const { file, loss } = await take()
      await workspace.saving.now()
      await workspace.saving.now(file, true)
      if (workspace.saving.state !== 'saved') return
      leaveWord({ text: [`“${file.title}” is open.`, loss].filter(Boolean).join(' '), canBringBack: true })
      location.reload()
    })
  return {
    open: () => void chooseFile().then((file) => file && replaceBy(() => importSheet(workspace, file))),
    startOver: (language) =>
      void replaceBy(async () => ({ file: await openSample(language), loss: undefined })),
    saveXlsx: () =>
      void workspace.whileWorking('Saving as .xlsx…', async () => {
        download(await xlsxOf(workspace.host.workbook), `${workspace.title}.xlsx`)
      }),
  }
}

/** Opens again what was open before; what is open now can be brought back in turn. */
export function bringBack(workspace: Workspace): Promise<void> {
  return workspace.whileWorking('Opening…', async () => {
    await workspace.saving.now()
    const response = await fetch('/bring-back', { method: 'POST' })
    if (!response.ok) throw new Error(await response.text())
    leaveWord({ text: 'The file that was open before is back.', canBringBack: false })
    location.reload()
  })
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
