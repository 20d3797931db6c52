import { connect } from './embed.js'

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id))

const rights = 'show=play,reset,lr,network,layers,units,output,data&lock=data'
const links = {
  spiral: `v=1&data=spiral&layers=8,8&lr=0.01&${rights}`,
  circle: `v=1&data=circle&layers=4&${rights}`,
}

const state = byId('state')
try {
  const experiment = await connect(/** @type {HTMLIFrameElement} */ (byId('experiment')))

  let isPlaying = false
  /** @param {boolean} playing */
  const show = (playing) => {
    isPlaying = playing
    byId('play').textContent = playing ? 'Pause' : 'Play'
  }
  // Twice a second or ten times, as fast as the experiment says something.
  experiment.on('frame', (frame) => {
    const { epoch, trainLoss, validationLoss, validationAccuracy } = frame.metrics
    byId('epoch').textContent = String(epoch)
    byId('train').textContent = trainLoss.toFixed(4)
    byId('validation').textContent = validationLoss.toFixed(4)
    byId('accuracy').textContent = `${(100 * validationAccuracy).toFixed(1)} %`
    show(frame.playing)
  })
  experiment.on('stopped', () => show(false))

  byId('play').addEventListener('click', () => (isPlaying ? experiment.pause() : experiment.play()))
  byId('reset').addEventListener('click', () => experiment.reset())
  for (const [name, link] of Object.entries(links)) byId(name).addEventListener('click', () => experiment.load(link))

  for (const button of document.querySelectorAll('button')) button.disabled = false
  state.textContent = 'The experiment is there.'
} catch (error) {
  state.textContent = String(error)
}
