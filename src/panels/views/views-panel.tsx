import { useId, useState } from 'react'
import { deferred } from '../../controls/deferred.tsx'
import { viewSettings } from '../../experiment/settings.ts'
import { views } from '../../experiment/views.ts'
import { useText } from '../../i18n/react.ts'
import { byId } from '../../lib/setting.ts'
import { setView } from '../../state/edits.ts'
import { useExperiment, useWorkspace } from '../../state/react.ts'
import { viewPictures } from './index.ts'
import styles from './views-panel.module.css'

const StripEnd = deferred(() => import('./strip-end.tsx').then((module) => module.StripEnd))

/** Closer looks at the run, below the network: one at a time, or none. */
export function ViewsPanel() {
  const t = useText()
  const workspace = useWorkspace()
  const id = useId()
  const open = useExperiment((experiment) => experiment.view.panel)
  const [isTall, setTall] = useState(false)
  const Picture = viewPictures[open]
  const choices = views.filter((view) => viewPictures[view.id])
  if (choices.length === 0) return null
  return (
    <section
      className={`${styles.panel} ${Picture ? styles.open : ''}`}
      data-tall={(Picture && isTall) || undefined}
      aria-label={t(viewSettings.panel.label)}
    >
      <div className={styles.strip}>
        {choices.map((view) => (
          <button
            key={view.id}
            type="button"
            className={styles.tab}
            aria-expanded={open === view.id}
            aria-controls={open === view.id ? id : undefined}
            title={t(view.help)}
            onClick={() => workspace.edit(setView, { panel: open === view.id ? 'none' : view.id })}
          >
            {t(view.label)}
          </button>
        ))}
        <StripEnd isOpen={Picture !== null} isTall={isTall} onTall={setTall} />
      </div>
      {Picture && (
        <div id={id} className={styles.view} role="group" aria-label={t(byId(views, open).label)}>
          <Picture />
        </div>
      )}
    </section>
  )
}
