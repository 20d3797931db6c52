import { ChevronDown } from 'lucide-react'
import { Disclosure } from '../../controls/disclosure.tsx'
import { SettingFields } from '../../controls/late-setting-fields.tsx'
import { clippingSettings, noiseSettings, penaltySettings } from '../../experiment/settings.ts'
import type { TrainingValues } from '../../experiment/types.ts'
import { useText } from '../../i18n/react.ts'
import { setTraining } from '../../state/edits.ts'
import { useExperiment, useWorkspace } from '../../state/react.ts'
import styles from './hyperparameters-panel.module.css'
import { hyperparametersText } from './text.ts'

const groups = [
  [hyperparametersText.weights, penaltySettings],
  [hyperparametersText.gradients, clippingSettings],
  [hyperparametersText.inputs, noiseSettings],
] as const

/** What keeps the network from learning by heart, and its steps from growing out of hand: what is in use, and all of it. */
export function RegularisationCard() {
  const t = useText()
  const workspace = useWorkspace()
  const training = useExperiment((experiment) => experiment.training)
  const inUse = groups.flatMap(([, settings]) =>
    Object.entries(settings)
      .map(([name, { label }]) => ({ name: label, value: training[name as keyof TrainingValues] as number }))
      .filter(({ value }) => value !== 0)
      .map((one) => t(hyperparametersText.inUse, one)),
  )
  const change = (values: Partial<TrainingValues>) => workspace.edit(setTraining, values)
  return (
    <Disclosure
      label={t(hyperparametersText.regularisation)}
      buttonClass={styles.card}
      button={
        <>
          <span className={styles.label}>{t(hyperparametersText.regularisation)}</span>
          <span className={styles.value}>
            <span className={styles.summary}>{inUse.join(', ') || t(hyperparametersText.off)}</span>
            <ChevronDown size={14} aria-hidden />
          </span>
        </>
      }
    >
      {() => (
        <div className={styles.groups}>
          {groups.map(([title, settings]) => (
            <section key={title.en} aria-label={t(title)}>
              <h3>{t(title)}</h3>
              <SettingFields settings={settings} values={training} onChange={change} />
            </section>
          ))}
          <p className={styles.hint}>{t(hyperparametersText.layers)}</p>
        </div>
      )}
    </Disclosure>
  )
}
