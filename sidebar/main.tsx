import { render } from 'preact'
import { App } from './App'
import { newRequest } from './newRequest'
import { openServer, type ScriptRun } from './server'
import './sidebar.css'

/** Google puts it on the page; it is missing where the page is opened by itself. */
declare const google: { script: { run: ScriptRun } } | undefined

const run = typeof google === 'undefined' ? undefined : google.script.run
const root = document.getElementById('app')
if (root) render(<App openServer={(failures) => openServer(run, failures)} newRequest={newRequest} />, root)
