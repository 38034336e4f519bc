import { render } from 'preact'
import { copyText } from '../copyText'
import { closeDialog, scriptRun } from '../google'
import { openServer } from '../server'
import { CALLS } from './calls'
import { Meeting } from './Meeting'
import '../look.css'
import '../progress.css'
import '../tones.css'
import './meeting.css'

const root = document.getElementById('app')
if (root)
  render(
    <Meeting
      openServer={(failures) => openServer(CALLS, scriptRun(), failures)}
      copy={copyText}
      onClose={closeDialog}
    />,
    root,
  )
