import { useId, useState } from 'react'
import { Button } from '../../controls/button.tsx'
import { readLink, writeLink } from '../../experiment/link.ts'
import type { Experiment } from '../../experiment/types.ts'
import { useText } from '../../i18n/react.ts'
import { useWorkspace } from '../../state/react.ts'
import { shareText } from './text.ts'

/** Whether a text said nothing of the experiment that was read from it: all of it was left out. */
const isNone = (link: string, read: Experiment): boolean =>
  !/(^|[#&])v=/.test(link.trim()) && writeLink(read) === writeLink(readLink('').experiment)

/** Opens a link that someone sent, without leaving the page. */
export function OpenLinkSection({ onOpened }: { readonly onOpened: () => void }) {
  const t = useText()
  const id = useId()
  const workspace = useWorkspace()
  const [link, setLink] = useState('')
  const [isRefused, setRefused] = useState(false)
  return (
    <section>
      <h3>
        <label htmlFor={id}>{t(shareText.openLink)}</label>
      </h3>
      <form
        data-row
        onSubmit={(event) => {
          event.preventDefault()
          const { experiment, problems } = readLink(link)
          const isRefusing = isNone(link, experiment)
          setRefused(isRefusing)
          if (isRefusing) return
          workspace.open(experiment, problems)
          onOpened()
        }}
      >
        <input
          id={id}
          value={link}
          placeholder={t(shareText.paste)}
          aria-describedby={`${id}-about`}
          aria-invalid={isRefused}
          onChange={(event) => {
            setLink(event.target.value)
            setRefused(false)
          }}
        />
        <Button submits disabled={link.trim() === ''}>
          {t(shareText.open)}
        </Button>
      </form>
      <p id={`${id}-about`} role="status" data-warning={isRefused || undefined}>
        {t(isRefused ? shareText.noLink : shareText.others)}
      </p>
    </section>
  )
}
