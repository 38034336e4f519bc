import { render } from 'preact'
import { closeDialog, scriptRun } from '../google'
import { openServer } from '../server'
import { CALLS } from './calls'
import { Review } from './Review'
import '../look.css'
import '../tabs.css'
import '../tones.css'
import './review.css'

const root = document.getElementById('app')
if (root)
  render(
    <Review openServer={(failures) => openServer(CALLS, scriptRun(), failures)} onClose={closeDialog} />,
    root,
  )
