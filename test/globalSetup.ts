import { buildAddOn } from '../build/build'

/** Every test sees the add-on as it is built from what is in the tree now. */
export const setup = async (): Promise<void> => {
  await buildAddOn()
}
