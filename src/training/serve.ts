import type { Command } from './protocol.ts'
import type { Session } from './session.ts'

interface Inbox {
  onmessage: ((message: MessageEvent<Command>) => unknown) | null
}

/**
 * Lets a session work between the messages of a port. Commands that come before the session is there wait for it.
 * Yielding goes through a MessageChannel: a timer would wait 4 ms, and training would stand still meanwhile.
 */
export function serve(inbox: Inbox, starting: Promise<Session>): void {
  const waiting: Command[] = []
  inbox.onmessage = ({ data }) => waiting.push(data)
  void starting.then((session) => {
    const yielding = new MessageChannel()
    let timer: ReturnType<typeof setTimeout> | undefined
    let yielded = false
    const advance = () => {
      clearTimeout(timer)
      const wait = session.advance()
      if (wait === null) return
      if (wait > 0) {
        timer = setTimeout(advance, wait)
      } else if (!yielded) {
        yielded = true
        yielding.port1.postMessage(null)
      }
    }
    yielding.port2.onmessage = () => {
      yielded = false
      advance()
    }
    const carryOut = (command: Command) => {
      session.handle(command)
      if (!yielded) advance()
    }
    inbox.onmessage = ({ data }) => carryOut(data)
    for (const command of waiting) carryOut(command)
  })
}
