import { registries } from '../../core/engine/odoo'
import type { MenuEntry } from '../../core/screen'
import { addOnName } from '../addOnName'
import type { Workspace } from '../workspace'

/** What the File menu does besides what the engine offers. */
export interface FileActions {
  open(): void
  saveXlsx(): void
  startOver(language: 'en' | 'zh'): void
}

interface Item {
  name: string
  sequence: number
  separator?: boolean
  isEnabled?(): boolean
  execute?(): void
  children?: (Item | (() => Item[]))[]
}

type MenuRegistry = { addChild(key: string, path: string[], item: Item | (() => Item[])): MenuRegistry }

/** Puts files and the add-on's own menu into the grid's menu bar. What the page cannot show is taken out. */
export function addMenus(workspace: Workspace, files: FileActions): void {
  const menu = registries.topbarMenuRegistry
  const items = menu as unknown as MenuRegistry
  items
    .addChild('host_open', ['file'], {
      name: 'Open my sheet… (.csv, .xlsx)',
      sequence: 1,
      execute: files.open,
    })
    .addChild('host_xlsx', ['file'], {
      name: 'Save as .xlsx',
      sequence: 2,
      separator: true,
      execute: files.saveXlsx,
    })
    .addChild('host_sample', ['file'], {
      name: 'Start over with the sample',
      sequence: 3,
      separator: true,
      children: [
        { name: 'English', sequence: 1, execute: () => files.startOver('en') },
        { name: '中文', sequence: 2, execute: () => files.startOver('zh') },
      ],
    })
  // Charts need a library that is not part of this page.
  const insert = menu.get('insert') as unknown as { children: { id?: string }[] }
  const missing = ['insert_chart', 'insert_carousel', 'insert_pivot', 'insert_image']
  insert.children = insert.children.filter(({ id }) => !missing.includes(id ?? ''))
  menu.add('extensions', { name: 'Extensions', sequence: 65 } as never)
  items.addChild('host_add_ons', ['extensions'], () => extensions(workspace))
}

/** The menus as the add-on built them for this person; an add-on's own stand under its name. */
function extensions(workspace: Workspace): Item[] {
  const { menus } = workspace.actor.screen
  if (menus.length === 0)
    return [{ name: 'No add-on here for this person', sequence: 1, isEnabled: () => false, execute() {} }]
  return menus.map(({ title, entries }, index) => ({
    name: title === 'Add-on' ? addOnName : title,
    sequence: index + 1,
    children: itemsOf(entries, workspace),
  }))
}

function itemsOf(entries: readonly MenuEntry[], workspace: Workspace): Item[] {
  const items: Item[] = []
  for (const entry of entries) {
    const last = items.at(-1)
    const sequence = items.length + 1
    if ('separator' in entry) {
      if (last) last.separator = true
    } else if ('entries' in entry) {
      items.push({ name: entry.caption, sequence, children: itemsOf(entry.entries, workspace) })
    } else {
      items.push({ name: entry.caption, sequence, execute: () => void workspace.menu(entry.caption) })
    }
  }
  return items
}
