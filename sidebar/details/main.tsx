import { render } from 'preact'
import type { DetailsOpening } from '../../src/rpc/details/detailsContract'
import { scriptRun } from '../google'
import { openServer } from '../server'
import { App } from './App'
import { CALLS } from './calls'
import '../look.css'
import '../progress.css'
import './details.css'

const root = document.getElementById('app')
if (root) {
  const opening = JSON.parse(root.dataset.opening ?? '{"plan":"","id":""}') as DetailsOpening
  render(<App opening={opening} openServer={(failures) => openServer(CALLS, scriptRun(), failures)} />, root)
}
