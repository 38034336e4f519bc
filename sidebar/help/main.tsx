import { render } from 'preact'
import type { HelpOpening } from '../../src/rpc/helpOpening'
import { copyText } from '../copyText'
import { closeDialog } from '../google'
import { Help } from './Help'
import '../look.css'
import './help.css'

const root = document.getElementById('app')
if (root) {
  const opening = JSON.parse(root.dataset.opening ?? '{"language":"en","locale":"en_US"}') as HelpOpening
  render(<Help opening={opening} copy={copyText} onClose={closeDialog} />, root)
}
