import { fileURLToPath } from 'node:url'
import { buildAddOn } from '../../build/build'
import { readBundle } from '../node/openHost'
import { sampleFile } from './samples'

/** Makes the samples ahead of the first start, which then opens at once; belongs to the end of an installation. */
const dist = fileURLToPath(new URL('../../dist', import.meta.url))
await buildAddOn(dist)
for (const language of ['en', 'zh'] as const) await sampleFile(readBundle(dist), language)
