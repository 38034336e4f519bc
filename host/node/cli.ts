// Only what every Node understands may be imported before the version is known.
import { oldNodeMessage } from './nodeVersion'

const tooOld = oldNodeMessage(process.versions.node)
if (tooOld) {
  console.error(tooOld)
  process.exitCode = 2
} else {
  // A promise of a script that is rejected with nobody waiting vanishes, as at Google; one of ours is a bug.
  process.on('unhandledRejection', (reason, promise) => {
    if (promise instanceof Promise) throw reason
  })
  const { runCommandLine } = await import('./commandLine')
  const output = { out: (text: string) => console.log(text), err: (text: string) => console.error(text) }
  process.exitCode = await runCommandLine(process.argv.slice(2), output, async () => {
    const { buildAddOn } = await import('../../build/build')
    return buildAddOn()
  })
}
