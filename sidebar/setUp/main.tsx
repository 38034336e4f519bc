import { render } from 'preact'
import type { SetUpOpening } from '../../src/rpc/setUp/setUpOpening'
import { closeDialog, runMenu, scriptRun } from '../google'
import { openServer } from '../server'
import { CALLS } from './calls'
import { SetUp } from './SetUp'
import '../look.css'
import '../progress.css'
import '../tabs.css'
import './setUp.css'

const root = document.getElementById('app')
if (root) {
  const { language = 'en' }: Partial<SetUpOpening> = JSON.parse(root.dataset.opening ?? '{}')
  render(
    <SetUp
      language={language}
      openServer={(failures) => openServer(CALLS, scriptRun(), failures)}
      onMenu={runMenu}
      onClose={closeDialog}
    />,
    root,
  )
}
