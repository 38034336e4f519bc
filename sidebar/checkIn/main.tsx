import { render } from 'preact'
import { scriptRun } from '../google'
import { openServer } from '../server'
import { App } from './App'
import { CALLS } from './calls'
import { newRequest } from './newRequest'
import '../look.css'
import '../progress.css'
import './checkIn.css'

const root = document.getElementById('app')
if (root)
  render(
    <App openServer={(failures) => openServer(CALLS, scriptRun(), failures)} newRequest={newRequest} />,
    root,
  )
