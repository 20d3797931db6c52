import {
  callNames,
  judgeMessage,
  messageLimits,
  protocolVersion,
  type Reply,
  type Request,
  type RequestId,
} from './embed-protocol.ts'
import type { PageApi, PageEvent } from './page-api.ts'

/** Milliseconds between two frames that are told: numbers on a page need no more. */
const frameInterval = 100

/** The parts of a window that are used. */
interface Here {
  readonly parent: unknown
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void
  removeEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void
}

/** The window around, where messages go. */
interface There {
  postMessage(message: Reply, options: { readonly targetOrigin: string }): void
}

/** Windows without an origin, sandboxed or of a file, have this in its place; it can't be addressed. */
const opaque = 'null'

/** Origins that the address lets drive the experiment, `?embed&origin=…`; none named: any page that embeds it. */
export const allowedOrigins = (search: string): readonly string[] => new URLSearchParams(search).getAll('origin')

/**
 * Lets the page around drive the experiment by messages, and nobody else: no other frame or window, and where the
 * address names origins, no page of another one. Answers go to who asked, and to the origin that asked.
 *
 * @returns the function that ends it
 */
export function bindMessages(
  api: PageApi,
  here: Here = window,
  origins: readonly string[] = allowedOrigins(location.search),
): () => void {
  const there = here.parent as There
  // Not embedded at all: there is nobody to talk to.
  if (here.parent === here) return () => {}
  const subscriptions = new Map<PageEvent, () => void>()
  let waiting = 0

  const post = (reply: Reply, origin: string) => {
    try {
      there.postMessage(reply, { targetOrigin: origin === opaque ? '*' : origin })
    } catch {
      // What can't be copied, or a window that is gone: nobody waits for it.
    }
  }
  const fail = (id: RequestId, origin: string, name: string, message: string) =>
    post({ layerwise: protocolVersion, id, error: { name, message } }, origin)

  const subscribe = (event: PageEvent, origin: string) => {
    subscriptions.get(event)?.()
    let told = Number.NEGATIVE_INFINITY
    let timer: ReturnType<typeof setTimeout> | undefined
    const leave = api.on(event, (detail) => {
      clearTimeout(timer)
      const tell = () => {
        told = performance.now()
        post({ layerwise: protocolVersion, event, detail }, origin)
      }
      const wait = event === 'frame' ? told + frameInterval - performance.now() : 0
      // The last one always counts.
      if (wait > 0) timer = setTimeout(tell, wait)
      else tell()
    })
    subscriptions.set(event, () => {
      clearTimeout(timer)
      leave()
    })
  }
  const carryOut = ({ call, args }: Request, origin: string): unknown => {
    if (call === 'experiment') return api.experiment
    if (call === 'subscribe') return subscribe(args[0] as PageEvent, origin)
    if (call === 'unsubscribe') {
      subscriptions.get(args[0] as PageEvent)?.()
      subscriptions.delete(args[0] as PageEvent)
      return undefined
    }
    return (api[call] as (...given: readonly unknown[]) => unknown)(...args)
  }

  const receive = async ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source !== here.parent || (origins.length > 0 && !origins.includes(origin))) return
    const judged = judgeMessage(data)
    if (judged === null) return
    if ('fault' in judged) return fail(judged.id, origin, 'TypeError', judged.fault)
    const { request } = judged
    if (waiting >= messageLimits.waiting) {
      return fail(request.id, origin, 'RangeError', `${waiting} calls are waiting for their answers already`)
    }
    waiting++
    try {
      const result = await carryOut(request, origin)
      post({ layerwise: protocolVersion, id: request.id, result }, origin)
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error))
      fail(request.id, origin, name, message)
    } finally {
      waiting--
    }
  }
  const listen = (event: MessageEvent<unknown>) => void receive(event)
  here.addEventListener('message', listen)
  // It says nothing but that it is there, so whoever is around may hear it.
  post({ layerwise: protocolVersion, hello: { calls: callNames } }, '*')
  return () => {
    here.removeEventListener('message', listen)
    for (const leave of subscriptions.values()) leave()
  }
}
