import type { Port } from '../training/client.ts'
import type { Command } from '../training/protocol.ts'

/*
 * Training where the page has no origin of its own: in a frame with `sandbox="allow-scripts"` alone. No worker may be
 * made there of a file of the site, which is another origin now; but of a line of code that imports it.
 */

const address = String(new URL('../training/worker.ts', import.meta.url))

/** What comes before the import is there is kept for it; what it fails of, the page hears as an error. */
const code = `const early = []
onmessage = (message) => early.push(message)
import(${JSON.stringify(address)}).then(
  () => early.forEach((message) => onmessage(message)),
  (error) => setTimeout(() => { throw error }),
)`

/** A classic one: Chromium makes no module worker without an origin. */
const workerOfBlob = (): Port => new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })))

let serving: Promise<(scope: MessagePort) => void> | null = null

/** What a worker would do, to be done at the end of a channel. */
const loadServing = () =>
  new Promise<(scope: MessagePort) => void>((resolve) => {
    Object.assign(self, { layerwiseHost: resolve })
    const script = document.createElement('script')
    script.type = 'module'
    script.src = address
    document.head.append(script)
  })

/** The same session in the page's own thread, in slices of a few milliseconds. */
function ownThread(): Port {
  const { port1, port2 } = new MessageChannel()
  serving ??= loadServing()
  void serving.then((serve) => serve(port2))
  const port: Port = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage: (command, transfer) => port1.postMessage(command, transfer),
    terminate() {
      // What is on its way still arrives, and a session that pauses has no more to do.
      port1.postMessage({ type: 'pause' } satisfies Command)
      port1.close()
    },
  }
  port1.onmessage = (message) => port.onmessage?.(message)
  return port
}

/** A worker of a blob, or, where that gives no sign of life, as some policies of sites have it, the page's own thread. */
export function spawnSandboxed(): Port {
  /** What has to be said again to the second one. */
  const said: Command[] = []
  let isAlive = false
  let inner: Port
  const port: Port = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage(command, transfer) {
      if (!isAlive) said.push(command)
      inner.postMessage(command, transfer)
    },
    terminate: () => inner.terminate(),
  }
  const take = (next: Port): Port => {
    next.onmessage = (message) => {
      isAlive = true
      said.length = 0
      port.onmessage?.(message)
    }
    next.onmessageerror = (event) => port.onmessageerror?.(event)
    next.onerror = (event) => {
      if (isAlive) return port.onerror?.(event)
      event.preventDefault()
      inner.terminate()
      inner = take(ownThread())
      for (const command of said) inner.postMessage(command, [])
      return undefined
    }
    return next
  }
  try {
    inner = take(workerOfBlob())
  } catch {
    inner = take(ownThread())
  }
  return port
}
