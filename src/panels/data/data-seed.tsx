import { Dices } from 'lucide-react'
import { IconButton } from '../../controls/icon-button.tsx'
import { NumberBox } from '../../controls/number-box.tsx'
import { TextBox } from '../../controls/text-box.tsx'
import { dataSettings } from '../../experiment/settings.ts'
import { setData } from '../../state/edits.ts'
import { useExperiment, useWorkspace } from '../../state/react.ts'
import { newSeed } from '../../state/seed.ts'
import { dataText } from './text.ts'

/** What seeds the data: a number, or the text of a link of TensorFlow Playground. */
export function DataSeed({ takesText }: { readonly takesText: boolean }) {
  const workspace = useWorkspace()
  const { seed, seedText } = useExperiment((experiment) => experiment.data)
  const dice = (
    <IconButton
      icon={Dices}
      size="small"
      label={dataText.newSeed}
      onClick={() => workspace.edit(setData, { seed: newSeed() })}
    />
  )
  return takesText && seedText !== '' ? (
    <TextBox
      setting={dataSettings.seedText}
      label={dataSettings.seed.label}
      value={seedText}
      onChange={(text) => workspace.edit(setData, { seedText: text })}
    >
      {dice}
    </TextBox>
  ) : (
    <NumberBox setting={dataSettings.seed} value={seed} onChange={(value) => workspace.edit(setData, { seed: value })}>
      {dice}
    </NumberBox>
  )
}
