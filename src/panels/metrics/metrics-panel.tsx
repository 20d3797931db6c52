import { datasetOf } from '../../data/dataset-of.ts'
import { useText } from '../../i18n/react.ts'
import { useExperiment, useWorkspaceState } from '../../state/react.ts'
import { bestEpoch } from '../best-epoch.ts'
import { formatLoss, formatShare } from '../number-format.ts'
import styles from './metrics-panel.module.css'
import { metricsText } from './text.ts'

/** The numbers of the run as it is now. */
export function MetricsPanel() {
  const t = useText()
  const scalars = useWorkspaceState((state) => state.scalars)
  const metrics = scalars?.metrics
  const best = useWorkspaceState(bestEpoch)
  const watch = useExperiment((experiment) => experiment.training.earlyStopping.id)
  const isClass = useExperiment((experiment) => datasetOf(experiment.data).task !== 'regression')
  return (
    <dl className={styles.metrics} aria-label={t(metricsText.title)}>
      <div>
        <dd className={styles.value}>{metrics ? formatLoss(metrics.trainLoss) : '–'}</dd>
        <dt>
          <i className={styles.train} aria-hidden />
          {t(metricsText.trainLoss)}
        </dt>
      </div>
      <div>
        <dd className={styles.value}>{metrics ? formatLoss(metrics.validationLoss) : '–'}</dd>
        <dt>
          <i className={styles.validation} aria-hidden />
          {t(metricsText.validationLoss)}
        </dt>
      </div>
      {isClass && (
        <div>
          <dd className={styles.value} data-testid="validation-accuracy">
            {metrics?.validationAccuracy === undefined ? '–' : formatShare(metrics.validationAccuracy)}
          </dd>
          <dt title={t(metricsText.accuracyHelp)}>{t(metricsText.accuracy)}</dt>
        </div>
      )}
      <div>
        <dd className={`${styles.value} ${styles.best}`}>{best === undefined ? '–' : best.toLocaleString('en')}</dd>
        <dt title={t(metricsText.bestHelp, { watch })}>{t(metricsText.best)}</dt>
      </div>
    </dl>
  )
}
