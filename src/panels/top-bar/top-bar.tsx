import { History, Keyboard, Presentation, Share2 } from 'lucide-react'
import { IconButton } from '../../controls/icon-button.tsx'
import { datasetOf } from '../../data/dataset-of.ts'
import { generalSettings } from '../../experiment/settings.ts'
import { setLocale } from '../../i18n/locale.ts'
import { useLocale, useText } from '../../i18n/react.ts'
import { setTitle } from '../../state/edits.ts'
import { openDialog, present } from '../../state/page.ts'
import { useExperiment, useWorkspace } from '../../state/react.ts'
import { Counters } from './counters.tsx'
import { Logo } from './logo.tsx'
import { RunControls } from './run-controls.tsx'
import { ShareButton } from './share-button.tsx'
import styles from './top-bar.module.css'
import { topBarText } from './text.ts'
import { ThemePicker } from './theme-picker.tsx'
import { Part } from '../part.tsx'

/** Name, run controls, where the run is, and what concerns the page as a whole. */
export function TopBar() {
  return (
    <header className={styles.bar}>
      <Title />
      <RunControls />
      <Counters />
      <PageControls />
    </header>
  )
}

function Title() {
  const t = useText()
  const workspace = useWorkspace()
  const title = useExperiment((experiment) => experiment.title)
  const dataset = useExperiment((experiment) => datasetOf(experiment.data))
  const layers = useExperiment((experiment) => experiment.network.layers.length)
  return (
    <div className={styles.title}>
      <h1 className={styles.brand}>
        <Logo />
        {t(topBarText.name)}
      </h1>
      <Part id="title">
        <input
          className={styles.name}
          aria-label={t(topBarText.title)}
          placeholder={t(topBarText.untitled, { dataset: dataset.label, layers })}
          maxLength={generalSettings.title.maxLength}
          value={title}
          onChange={(event) => workspace.edit(setTitle, event.target.value)}
        />
      </Part>
    </div>
  )
}

function PageControls() {
  const t = useText()
  const locale = useLocale()
  return (
    <div className={styles.page}>
      <ShareButton />
      <IconButton icon={Share2} label={topBarText.shareOtherwise} onClick={() => openDialog('share')} />
      <IconButton icon={History} label={topBarText.history} onClick={() => openDialog('history')} />
      <IconButton icon={Presentation} label={topBarText.present} onClick={present} />
      <ThemePicker />
      <span className={styles.help}>
        <IconButton icon={Keyboard} label={topBarText.shortcuts} onClick={() => openDialog('shortcuts')} />
      </span>
      <button
        type="button"
        className={styles.language}
        lang={locale === 'en' ? 'ko' : 'en'}
        aria-label={t(topBarText.language)}
        title={t(topBarText.language)}
        onClick={() => void setLocale(locale === 'en' ? 'ko' : 'en')}
      >
        {t(topBarText.languageShort)}
      </button>
    </div>
  )
}
