import { byRules } from '../../src/engine/by-rules.ts'
import { loadKernels } from '../../src/engine/kernels/node.ts'
import { referenceRun } from '../../src/engine/reference/run.ts'
import { simdRun } from '../../src/engine/run.ts'
import { readLink } from '../../src/experiment/link.ts'
import type { Experiment } from '../../src/experiment/types.ts'
import type { Facts } from '../../src/training/diagnoses/item.ts'
import { frameViews, historyRow } from '../../src/training/frame.ts'
import type { Health } from '../../src/training/health.ts'
import { late } from '../../src/training/late.ts'
import type { Command, Event } from '../../src/training/protocol.ts'
import { Session } from '../../src/training/session.ts'

const kernels = await loadKernels()

/** The experiment of a link that is wholly understood. */
export function experimentOf(link: string): Experiment {
  const { experiment, problems } = readLink(`v=1&${link}`)
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
  return experiment
}

/** What is known of a run of so many epochs, looked at every few of them, as a page knows it. */
export function factsOf(experiment: Experiment, epochs: number, every = 5): Facts {
  const events: Event[] = []
  let time = 0
  const session = new Session({
    late: () => late,
    start: byRules((spec) => simdRun(kernels, spec), referenceRun),
    now: () => (time += 100),
    post: (event) => events.push(event),
  })
  const send = (command: Command) => session.handle(command)
  const of = <T extends Event['type']>(type: T) =>
    events.filter((event): event is Extract<Event, { type: T }> => event.type === type)
  send({ type: 'load', run: 1, experiment })
  const [ready] = of('ready')
  if (!ready) throw new Error(`it did not start`)
  const looks: Health[] = []
  const look = () => {
    send({ type: 'ask', question: { about: 'health' }, request: 0 })
    looks.push(of('answer').at(-1)?.answer as Health)
  }
  look()
  for (let epoch = 0; epoch < epochs && of('stopped').length === 0; epoch += every) {
    send({ type: 'step', count: Math.min(every, epochs - epoch), unit: 'epoch', request: 0 })
    look()
  }
  session.advance()
  const frame = of('frame').at(-1)
  if (!frame) throw new Error('no frame was sent')
  const { history } = frameViews(frame.buffer, ready.layout)
  return {
    experiment,
    rows: Array.from({ length: frame.scalars.historyRows }, (_, row) => historyRow(history, row)),
    ended: of('stopped').at(-1)?.reason ?? null,
    remembered: frame.scalars.remembered,
    looks,
  }
}
