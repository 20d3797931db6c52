import { Crosshair } from 'lucide-react'
import { flushSync } from 'react-dom'
import { Select } from '../../controls/select.tsx'
import { partsOfPreset, type Preset, type PresetId, presetOf, presets } from '../../experiment/presets.ts'
import { useText } from '../../i18n/react.ts'
import { byId, type Option } from '../../lib/setting.ts'
import type { Text } from '../../lib/text.ts'
import { choosePreset } from '../../state/choose-preset.ts'
import { setProbe } from '../../state/probe.ts'
import { useExperiment, useWorkspace } from '../../state/react.ts'
import styles from './preset-picker.module.css'

const presetText = {
  preset: { en: 'Preset', ko: '프리셋' },
  help: { en: 'A network to begin with.', ko: '처음에 쓸 신경망을 고릅니다.' },
  own: { en: 'Custom', ko: '사용자 지정' },
  ask: { en: 'Ask about the lecture’s point {point}', ko: '강의의 점 {point}에서 예측 보기' },
} as const satisfies Record<string, Text>

const own: Option<'own'> = { id: 'own', label: presetText.own, help: presetText.help }

function askAbout([x, y]: readonly [number, number]): void {
  setProbe({ place: { x, y }, row: [x, y], sample: null })
}

/** Networks of the lecture to begin with; of an example, its point is asked about. */
export function PresetPicker() {
  const t = useText()
  const workspace = useWorkspace()
  const chosen = useExperiment(presetOf)
  const { hidden, locked } = useExperiment(({ view }) => view)
  const isFree = (id: PresetId) => !partsOfPreset(id).some((part) => hidden.includes(part) || locked.includes(part))
  const present: Preset | null = chosen && byId(presets, chosen)
  const point = present && 'point' in present ? present.point : null
  const choose = (id: PresetId) => {
    // With the data another point is asked about, or none: before this one.
    flushSync(() => workspace.edit(choosePreset, id))
    const preset: Preset = byId(presets, id)
    if ('point' in preset && presetOf(workspace.experiment) === id) askAbout(preset.point)
  }
  return (
    <div className={styles.presets}>
      <Select<PresetId | 'own'>
        look="inline"
        label={presetText.preset}
        help={presetText.help}
        options={[...(chosen ? [] : [own]), ...presets.filter(({ id }) => id === chosen || isFree(id))]}
        value={chosen ?? 'own'}
        onChange={(id) => id !== 'own' && choose(id)}
      />
      {point && (
        <button
          type="button"
          className={styles.ask}
          title={t(presetText.ask, { point: written(point) })}
          aria-label={t(presetText.ask, { point: written(point) })}
          onClick={() => askAbout(point)}
        >
          <Crosshair size={14} aria-hidden />
          {written(point)}
        </button>
      )}
    </div>
  )
}

const written = (point: readonly number[]): string => `(${point.join(', ').replaceAll('-', '−')})`
