import { Dices, Moon, Pause, Play, RotateCcw, StepForward, Sun, SunMoon } from 'lucide-react'
import { useState } from 'react'
import { useStore } from 'zustand'
import { IconButton } from '../../controls/icon-button.tsx'
import { Select } from '../../controls/select.tsx'
import { datasets } from '../../data/datasets/index.ts'
import { generalSettings, viewSettings } from '../../experiment/settings.ts'
import { fill } from '../../i18n/format.ts'
import { setLocale } from '../../i18n/locale.ts'
import { useLocale, useText } from '../../i18n/react.ts'
import { byId } from '../../lib/setting.ts'
import { setTitle, setView } from '../../state/edits.ts'
import { useExperiment, useWorkspace, useWorkspaceState } from '../../state/react.ts'
import { newSeed } from '../../state/seed.ts'
import { setTheme, type ThemeChoice, themeStore } from '../../state/theme.ts'
import type { StepUnit } from '../../training/protocol.ts'
import { formatCount, formatLoss } from '../number-format.ts'
import { Logo } from './logo.tsx'
import { ShareButton } from './share-button.tsx'
import styles from './top-bar.module.css'
import { topBarText } from './text.ts'

const stepUnits = [
  { id: 'sample', label: topBarText.sample, help: topBarText.stepUnit },
  { id: 'batch', label: topBarText.batch, help: topBarText.stepUnit },
  { id: 'epoch', label: topBarText.epoch, help: topBarText.stepUnit },
] as const

const nextTheme = { system: 'light', light: 'dark', dark: 'system' } as const satisfies Record<ThemeChoice, ThemeChoice>
const themeIcons = { system: SunMoon, light: Sun, dark: Moon } as const

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
  const dataset = useExperiment((experiment) => experiment.data.dataset)
  const layers = useExperiment((experiment) => experiment.network.layers.length)
  return (
    <div className={styles.title}>
      <h1 className={styles.brand}>
        <Logo />
        {t(topBarText.name)}
      </h1>
      <input
        className={styles.name}
        aria-label={t(topBarText.title)}
        placeholder={t(topBarText.untitled, { dataset: byId(datasets, dataset).label, layers })}
        maxLength={generalSettings.title.maxLength}
        value={title}
        onChange={(event) => workspace.edit(setTitle, event.target.value)}
      />
    </div>
  )
}

function RunControls() {
  const t = useText()
  const workspace = useWorkspace()
  const playing = useWorkspaceState((state) => state.playing)
  const speed = useExperiment((experiment) => experiment.view.speed)
  const [unit, setUnit] = useState<StepUnit>('batch')
  const isFresh = useWorkspaceState((state) => !state.playing && (state.scalars?.step ?? 0) === 0)
  const playName = t(playing ? topBarText.pause : topBarText.play)
  return (
    <div className={styles.controls} role="group" aria-label={t(topBarText.controls)}>
      <IconButton icon={RotateCcw} label={topBarText.reset} onClick={() => workspace.reset()} />
      <IconButton icon={Dices} label={topBarText.newStart} onClick={() => workspace.reset(newSeed())} />
      <button
        type="button"
        className={`${styles.play} ${isFresh ? styles.next : ''}`}
        aria-label={playName}
        title={playName}
        onClick={() => workspace.toggle()}
      >
        {playing ? (
          <Pause size={20} fill="currentColor" aria-hidden />
        ) : (
          <Play size={20} fill="currentColor" aria-hidden />
        )}
      </button>
      <div className={styles.stepper}>
        <IconButton icon={StepForward} label={topBarText.step} onClick={() => void workspace.step(1, unit)} />
        <Select look="bare" label={topBarText.stepUnit} options={stepUnits} value={unit} onChange={setUnit} />
      </div>
      <Select
        look="inline"
        label={viewSettings.speed.label}
        help={viewSettings.speed.help}
        options={viewSettings.speed.options}
        value={speed}
        onChange={(id) => workspace.edit(setView, { speed: id })}
      />
    </div>
  )
}

function Counters() {
  const t = useText()
  const scalars = useWorkspaceState((state) => state.scalars)
  const playing = useWorkspaceState((state) => state.playing)
  const counts = [
    [topBarText.epoch, scalars?.epoch ?? 0],
    [topBarText.stepCount, scalars?.step ?? 0],
    [topBarText.samplesPerSecond, scalars?.samplesPerSecond ?? 0],
  ] as const
  const state = playing
    ? t(topBarText.playing)
    : scalars && scalars.step > 0
      ? t(topBarText.paused, { epoch: scalars.epoch, loss: formatLoss(scalars.metrics.validationLoss) })
      : ''
  return (
    <>
      <dl className={styles.counters}>
        {counts.map(([name, value]) => (
          <div key={name.en}>
            <dd>{formatCount(value)}</dd>
            <dt>{t(name)}</dt>
          </div>
        ))}
      </dl>
      <p className="visually-hidden" role="status">
        {state}
      </p>
    </>
  )
}

function PageControls() {
  const t = useText()
  const locale = useLocale()
  const choice = useStore(themeStore, (state) => state.choice)
  return (
    <div className={styles.page}>
      <ShareButton />
      <IconButton
        icon={themeIcons[choice]}
        label={fill(topBarText.theme, { choice })}
        onClick={() => setTheme(nextTheme[choice])}
      />
      <button
        type="button"
        className={styles.language}
        lang={locale === 'en' ? 'ko' : 'en'}
        aria-label={t(topBarText.language)}
        title={t(topBarText.language)}
        onClick={() => setLocale(locale === 'en' ? 'ko' : 'en')}
      >
        {t(topBarText.languageShort)}
      </button>
    </div>
  )
}
