import { Select } from '../../controls/select.tsx'
import { type PresetId, presetOf, presets } from '../../experiment/presets.ts'
import type { Option } from '../../lib/setting.ts'
import { choosePreset } from '../../state/edits.ts'
import { useExperiment, useWorkspace } from '../../state/react.ts'
import { networkText } from './text.ts'

const own: Option<'own'> = { id: 'own', label: networkText.own, help: networkText.presetHelp }

/** Networks of the lecture to begin with. */
export function PresetPicker() {
  const workspace = useWorkspace()
  const chosen = useExperiment(presetOf)
  return (
    <Select<PresetId | 'own'>
      look="inline"
      label={networkText.preset}
      help={networkText.presetHelp}
      options={chosen ? presets : [own, ...presets]}
      value={chosen ?? 'own'}
      onChange={(id) => id !== 'own' && workspace.edit(choosePreset, id)}
    />
  )
}
