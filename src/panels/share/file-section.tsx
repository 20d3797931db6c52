import { Download, FolderOpen } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from '../../controls/button.tsx'
import type { Refusal } from '../../experiment/file.ts'
import type { Experiment } from '../../experiment/types.ts'
import { useText } from '../../i18n/react.ts'
import { openFile, saveExperiment } from '../../state/files.ts'
import { useWorkspace } from '../../state/react.ts'
import { shareText } from './text.ts'

/** The same as a file, for what is too long for a link. */
export function FileSection({
  experiment,
  onOpened,
}: {
  readonly experiment: Experiment
  readonly onOpened: () => void
}) {
  const t = useText()
  const workspace = useWorkspace()
  const picker = useRef<HTMLInputElement>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const open = async (file: File | undefined) => {
    if (!file) return
    const why = await openFile(workspace, file)
    setRefusal(why)
    if (!why) onOpened()
  }
  return (
    <section>
      <h3>{t(shareText.file)}</h3>
      <p>{t(shareText.fileAbout)}</p>
      <div data-row>
        <Button onClick={() => saveExperiment(experiment)}>
          <Download size={15} aria-hidden />
          {t(shareText.download)}
        </Button>
        <Button onClick={() => picker.current?.click()}>
          <FolderOpen size={15} aria-hidden />
          {t(shareText.openFile)}
        </Button>
        <input
          ref={picker}
          type="file"
          accept=".json,application/json"
          hidden
          data-testid="experiment-file"
          onChange={(event) => {
            void open(event.target.files?.[0])
            event.target.value = ''
          }}
        />
      </div>
      <p role="alert" data-warning>
        {refusal && t(refusal.text, refusal.values)}
      </p>
    </section>
  )
}
