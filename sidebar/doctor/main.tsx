import { render } from 'preact'
import { closeDialog, scriptRun } from '../google'
import { openServer } from '../server'
import { CALLS } from './calls'
import { Doctor } from './Doctor'
import '../look.css'
import './doctor.css'

const root = document.getElementById('app')
if (root)
  render(
    <Doctor openServer={(failures) => openServer(CALLS, scriptRun(), failures)} onClose={closeDialog} />,
    root,
  )
