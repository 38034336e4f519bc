import { spawn } from 'node:child_process'

/** Whether this machine has a screen a browser could open on. */
export function hasDisplay(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean {
  if (env.CI || env.BROWSER === 'none') return false
  if (platform === 'win32' || platform === 'darwin') return true
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/** Asks the system to show an address; where it cannot, the printed address has to do. */
export function openBrowser(address: string): void {
  const [command, args] =
    process.platform === 'win32'
      ? ['cmd', ['/c', 'start', '', address]]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', [address]]
  const opener = spawn(command as string, args as string[], { stdio: 'ignore', detached: true })
  opener.on('error', () => {})
  opener.unref()
}
