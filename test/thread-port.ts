import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { loadKernels } from '../src/engine/kernels/node.ts'
import { simdRun } from '../src/engine/run.ts'
import type { Port } from '../src/training/client.ts'
import type { Command, Event } from '../src/training/protocol.ts'
import { serve } from '../src/training/serve.ts'
import { late } from '../src/training/late.ts'
import { Session } from '../src/training/session.ts'

const kernels = await loadKernels()

/** A worker in this thread: the real session and glue behind a real message channel. */
export class ThreadPort implements Port {
  onmessage: Port['onmessage'] = null
  onerror: Port['onerror'] = null
  onmessageerror: Port['onmessageerror'] = null
  private readonly near: MessagePort
  private readonly far: MessagePort
  private ended = false

  constructor() {
    const { port1, port2 } = new MessageChannel()
    this.near = port1
    this.far = port2
    this.near.on('message', (data: Event) => this.onmessage?.({ data } as MessageEvent<Event>))
    const inbox: { onmessage: ((message: MessageEvent<Command>) => unknown) | null } = { onmessage: null }
    this.far.on('message', (data: Command) => inbox.onmessage?.({ data } as MessageEvent<Command>))
    const session = new Session({
      late: () => late,
      start: (spec) => simdRun(kernels, spec),
      now: () => performance.now(),
      post: (event, transfer = []) => this.far.postMessage(event, transfer as ArrayBuffer[]),
    })
    const advance = session.advance.bind(session)
    session.advance = () => (this.ended ? null : advance())
    serve(inbox, Promise.resolve(session))
  }

  postMessage(command: Command, transfer: Transferable[]): void {
    this.near.postMessage(command, transfer as ArrayBuffer[])
  }

  terminate(): void {
    this.ended = true
    this.near.close()
  }

  die(): void {
    this.ended = true
    this.far.removeAllListeners()
    this.onerror?.({ preventDefault: () => {} } as ErrorEvent)
  }
}
