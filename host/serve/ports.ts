import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

const LOOPBACK = '127.0.0.1'
/** First port that is tried when none is asked for. */
const FIRST = 4300
const TRIED = 50

/** Listens on exactly that port; rejects with one sentence when it is taken. */
export async function listenAt(server: Server, port: number): Promise<number> {
  try {
    return await listen(server, port)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EADDRINUSE') {
      throw new Error(
        `Port ${port} is in use. Choose another one, or leave out --port to take the next free one.`,
      )
    }
    if (code === 'EACCES') throw new Error(`Port ${port} may not be used by you. Choose one above 1023.`)
    throw error
  }
}

/** Listens on the next free port. */
export async function listenNear(server: Server, first = FIRST): Promise<number> {
  for (let port = first; port < first + TRIED; port++) {
    try {
      return await listen(server, port)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error
    }
  }
  return listen(server, 0)
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, LOOPBACK, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}
