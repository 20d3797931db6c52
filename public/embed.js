// Drives a Layerwise experiment that is embedded in a page of yours:
//
//   import { connect } from 'https://…/embed.js'
//   const experiment = await connect(document.querySelector('iframe'))
//   experiment.on('frame', ({ epoch, metrics }) => { … })
//   await experiment.play()
//
// Copy this file, or import it from where Layerwise is. It needs nothing else. The calls are those of the page API:
// experiment, load, play, pause, step, reset, metrics, weights, rangeTest, predict, link.

const version = 1
const calls = [
  'experiment',
  'load',
  'play',
  'pause',
  'step',
  'reset',
  'metrics',
  'weights',
  'rangeTest',
  'predict',
  'link',
]

/** Milliseconds between two tries to reach an experiment that has not spoken yet. */
const knocking = 250

/**
 * @param {HTMLIFrameElement} frame with the address of an experiment, `…/?embed#v=1&data=spiral`
 * @param {{ timeout?: number }} options milliseconds to wait for the experiment, 30,000 by default
 * @returns {Promise<any>} an object with a method for each call, `on(event, handler)` and `disconnect()`. Methods give
 *   promises: of the result when the work is done, or of an Error.
 */
export function connect(frame, { timeout = 30000 } = {}) {
  // A sandboxed frame without allow-same-origin has no origin: such messages come from "null", and go to anyone in it.
  const isOpaque = frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin')
  const from = isOpaque ? 'null' : new URL(frame.src, document.baseURI).origin
  const to = isOpaque ? '*' : from
  const waiting = new Map()
  const handlers = new Map()
  // Another script of this page may speak with the same frame.
  const own = Math.random().toString(36).slice(2)
  let last = 0
  let isThere = false

  const send = (call, args, target = to) => {
    last += 1
    const id = `${own} ${last}`
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      frame.contentWindow.postMessage({ layerwise: version, id, call, args }, target)
    })
  }
  const subscribeAll = () => {
    for (const event of handlers.keys()) send('subscribe', [event]).catch(() => {})
  }
  /** @type {Record<string, any>} */
  const experiment = Object.fromEntries(calls.map((call) => [call, (...args) => send(call, args)]))
  experiment.on = (event, handler) => {
    if (!handlers.has(event)) {
      handlers.set(event, new Set())
      send('subscribe', [event]).catch(() => handlers.delete(event))
    }
    handlers.get(event).add(handler)
    return () => {
      const all = handlers.get(event)
      if (!all?.delete(handler) || all.size > 0) return
      handlers.delete(event)
      send('unsubscribe', [event]).catch(() => {})
    }
  }

  return new Promise((resolve, reject) => {
    const knock = () => frame.contentWindow?.postMessage({ layerwise: version, id: own, call: 'link' }, '*')
    const timer = setInterval(knock, knocking)
    const end = setTimeout(() => {
      experiment.disconnect()
      reject(new Error(`the experiment in the frame did not answer within ${timeout} ms`))
    }, timeout)
    const enter = () => {
      clearInterval(timer)
      clearTimeout(end)
      if (isThere) return
      isThere = true
      resolve(experiment)
    }
    const receive = ({ source, origin, data }) => {
      if (source !== frame.contentWindow || origin !== from || data?.layerwise !== version) return
      if (data.hello) {
        // The frame was loaded anew: what was asked of the page before has no answer any more.
        for (const { reject: giveUp } of waiting.values()) giveUp(new Error('the experiment was loaded anew'))
        waiting.clear()
        subscribeAll()
        enter()
      } else if (data.id === own) {
        enter()
      } else if (data.event) {
        for (const handler of handlers.get(data.event) ?? []) handler(data.detail)
      } else if (waiting.has(data.id)) {
        const { resolve: fulfil, reject: refuse } = waiting.get(data.id)
        waiting.delete(data.id)
        if (data.error) refuse(Object.assign(new Error(data.error.message), { name: data.error.name }))
        else fulfil(data.result)
      }
    }
    experiment.disconnect = () => {
      clearInterval(timer)
      clearTimeout(end)
      removeEventListener('message', receive)
      for (const { reject: giveUp } of waiting.values()) giveUp(new Error('disconnected'))
      waiting.clear()
      handlers.clear()
    }
    addEventListener('message', receive)
    knock()
  })
}
