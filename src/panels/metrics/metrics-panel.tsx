import { useText } from '../../i18n/react.ts'
import { useWorkspaceState } from '../../state/react.ts'
import { formatLoss, formatShare } from '../number-format.ts'
import styles from './metrics-panel.module.css'
import { metricsText } from './text.ts'

/** The numbers of the run as it is now. */
export function MetricsPanel() {
  const t = useText()
  const scalars = useWorkspaceState((state) => state.scalars)
  const metrics = scalars?.metrics
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
      {metrics?.validationAccuracy !== undefined && (
        <div>
          <dd className={styles.value} data-testid="validation-accuracy">
            {formatShare(metrics.validationAccuracy)}
          </dd>
          <dt title={t(metricsText.accuracyHelp)}>{t(metricsText.accuracy)}</dt>
        </div>
      )}
      <div>
        <dd className={`${styles.value} ${styles.best}`}>{scalars ? scalars.best.epoch.toLocaleString('en') : '–'}</dd>
        <dt title={t(metricsText.bestHelp)}>{t(metricsText.best)}</dt>
      </div>
    </dl>
  )
}
