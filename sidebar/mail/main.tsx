import { render } from 'preact'
import { closeDialog, scriptRun } from '../google'
import { openServer } from '../server'
import { CALLS } from './calls'
import { MailSettings } from './MailSettings'
import '../look.css'
import './mail.css'

const root = document.getElementById('app')
if (root)
  render(
    <MailSettings
      openServer={(failures) => openServer(CALLS, scriptRun(), failures)}
      onClose={closeDialog}
    />,
    root,
  )
