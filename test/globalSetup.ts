import { buildAddOn } from '../build/build'
import { ensureBrowser } from './browser'

/** Every test sees the add-on as it is built from what is in the tree now, and browser tests find a browser. */
export const setup = async (): Promise<void> => {
  ensureBrowser()
  await buildAddOn()
}
