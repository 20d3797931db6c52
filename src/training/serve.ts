import type { Command } from './protocol.ts'
import type { Session } from './session.ts'

interface Inbox {
  onmessage: ((message: MessageEvent<Command>) => unknown) | null
}

/**
 * Lets a session work between the messages of a port. Commands that come before the session is there wait for it, and
 * those that come after one that needs preparing wait with it: they are carried out in their order.
 * Yielding goes through a MessageChannel: a timer would wait 4 ms, and training would stand still meanwhile.
 */
export function serve(
  inbox: Inbox,
  starting: Promise<Session>,
  prepare: (command: Command) => Promise<void> | null = () => null,
): void {
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
    let isWorking = false
    const work = async () => {
      if (isWorking) return
      isWorking = true
      for (let command = waiting.shift(); command; command = waiting.shift()) {
        // Most need nothing, and are carried out at once.
        const preparing = prepare(command)
        // What could not be loaded is said when it is missed.
        if (preparing) await preparing.catch(() => {})
        carryOut(command)
      }
      isWorking = false
    }
    inbox.onmessage = ({ data }) => {
      waiting.push(data)
      void work()
    }
    void work()
  })
}
