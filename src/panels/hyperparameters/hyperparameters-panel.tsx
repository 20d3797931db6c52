import { deferred } from '../../controls/deferred.tsx'
import { NumberBox } from '../../controls/number-box.tsx'
import { SettingFields } from '../../controls/late-setting-fields.tsx'
import { datasetOf } from '../../data/dataset-of.ts'
import { lossReason, noStopReason, optimizerReason, watchReason } from '../../experiment/fitting.ts'
import { scheduleSettings, stoppingSettings, trainingSettings } from '../../experiment/settings.ts'
import type { TrainingValues } from '../../experiment/types.ts'
import { useText } from '../../i18n/react.ts'
import { chooseLoss, setTraining } from '../../state/edits.ts'
import { useExperiment, useWorkspace, useWorkspaceState } from '../../state/react.ts'
import { formatRate } from '../number-format.ts'
import styles from './hyperparameters-panel.module.css'
import { ItemCard } from './item-card.tsx'
import { RegularisationCard } from './regularisation-card.tsx'
import { SettingsButton } from './settings-button.tsx'
import { hyperparametersText } from './text.ts'
import { Part } from '../part.tsx'

const { warmup } = scheduleSettings
const { restoreBest } = stoppingSettings

const RateDetails = deferred(() => import('./rate-details.tsx').then((module) => module.RateDetails))

/** How it learns: what is made small, by which rule, in steps how large, held back by what, and until when. */
export function HyperparametersPanel() {
  const t = useText()
  const workspace = useWorkspace()
  const training = useExperiment((experiment) => experiment.training)
  const hiddenLayers = useExperiment((experiment) => experiment.network.layers.length)
  const { task } = useExperiment((experiment) => datasetOf(experiment.data))
  const { loss, optimizer, schedule, learningRate, earlyStopping } = training
  const change = (values: Partial<TrainingValues>) => workspace.edit(setTraining, values)
  return (
    <div className={styles.container}>
      <section className={styles.panel} aria-label={t(hyperparametersText.title)}>
        <Part id="loss">
          <ItemCard
            setting={trainingSettings.loss}
            value={loss}
            onChange={(value) => workspace.edit(chooseLoss, value)}
            refuse={(id) => lossReason(task, id)}
          />
        </Part>
        <Part id="opt">
          <ItemCard
            setting={trainingSettings.optimizer}
            value={optimizer}
            onChange={(value) => change({ optimizer: value })}
            refuse={(id) => optimizerReason(hiddenLayers, id)}
          />
        </Part>
        <Part id="lr">
          <NumberBox
            setting={trainingSettings.learningRate}
            value={learningRate}
            stepper
            onChange={(rate) => change({ learningRate: rate })}
            note={useRateNow(training)}
            corner={<SettingsButton label={hyperparametersText.rate}>{() => <RateDetails />}</SettingsButton>}
          />
        </Part>
        <Part id="schedule">
          <ItemCard
            setting={scheduleSettings.schedule}
            value={schedule}
            onChange={(value) => change({ schedule: value })}
          >
            {() => <SettingFields settings={{ warmup }} values={training} onChange={change} />}
          </ItemCard>
        </Part>
        <Part id="penalties">
          <RegularisationCard />
        </Part>
        <Part id="stop">
          <ItemCard
            setting={stoppingSettings.earlyStopping}
            value={earlyStopping}
            onChange={(value) => change({ earlyStopping: value })}
            refuse={(id) => watchReason(task, id)}
            note={useStoppingState(training)}
          >
            {() => (
              <SettingFields
                settings={{ restoreBest }}
                values={training}
                onChange={change}
                blocked={{ restoreBest: earlyStopping.id === 'none' ? noStopReason : undefined }}
              />
            )}
          </ItemCard>
        </Part>
      </section>
    </div>
  )
}

/** The learning rate of the next step, where it is another than the one that is set. */
function useRateNow({ schedule, warmup: epochs, learningRate }: TrainingValues): string | undefined {
  const t = useText()
  const rate = useWorkspaceState((state) => state.scalars?.learningRate) ?? learningRate
  const moves = schedule.id !== scheduleSettings.schedule.default || epochs > 0
  return moves ? t(hyperparametersText.rateNow, { rate: formatRate(rate) }) : undefined
}

/** Where early stopping stands, where it is on. */
function useStoppingState({ earlyStopping }: TrainingValues): string | undefined {
  const t = useText()
  const stopped = useWorkspaceState((state) => state.stopped)
  const best = useWorkspaceState((state) => state.scalars?.bestWatched?.epoch)
  if (earlyStopping.id === 'none') return undefined
  if (stopped?.kind === 'early') {
    return t(hyperparametersText.stoppedEarly, { epoch: stopped.epoch, best: stopped.best?.epoch ?? 'none' })
  }
  return best === undefined ? undefined : t(hyperparametersText.bestEpoch, { epoch: best })
}
