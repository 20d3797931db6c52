import { datasetOf } from '../../data/dataset-of.ts'
import { activations } from '../../engine/activations/index.ts'
import { losses } from '../../engine/losses/index.ts'
import { lossesFor, outputActivations } from '../../experiment/defaults.ts'
import { useText } from '../../i18n/react.ts'
import { byId } from '../../lib/setting.ts'
import { useExperiment } from '../../state/react.ts'
import { lossWhy, outputWhyText, unitsWhy, activationWhy } from './output-why-text.ts'
import styles from './output-why.module.css'

/** Why the output layer is as it is: its units follow the task, its activation and the loss belong together. */
export function OutputWhy() {
  const t = useText()
  const { task, classes } = datasetOf(useExperiment((experiment) => experiment.data))
  const loss = useExperiment((experiment) => experiment.training.loss.id)
  const activation = useExperiment((experiment) => experiment.network.output.activation)
  const labelOf = (id: string) => byId(activations, id).label
  const others = lossesFor(task).filter(({ id }) => id !== loss)
  return (
    <section className={styles.why} aria-label={t(outputWhyText.title)}>
      <h3>{t(outputWhyText.title)}</h3>
      <p>{t(unitsWhy[task], { count: classes.length })}</p>
      <p>
        {t(activationWhy[activation as keyof typeof activationWhy] ?? byId(activations, activation).help)}{' '}
        {t(lossWhy[loss], { loss: byId(losses, loss).label })}
      </p>
      {others.length > 0 && (
        <details>
          <summary>{t(outputWhyText.others)}</summary>
          <ul>
            {others.map(({ id, label, help }) => (
              <li key={id}>
                <b>{t(label)}</b>{' '}
                {outputActivations(task, id)
                  .map((one) => t(labelOf(one)))
                  .join(', ')}
                . {t(help)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
