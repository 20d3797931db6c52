import { useId, useState } from 'react'
import { Button } from '../../controls/button.tsx'
import { readLink } from '../../experiment/link.ts'
import { useText } from '../../i18n/react.ts'
import { useWorkspace } from '../../state/react.ts'
import { shareText } from './text.ts'

/** Opens a link that someone sent, without leaving the page. */
export function OpenLinkSection({ onOpened }: { readonly onOpened: () => void }) {
  const t = useText()
  const id = useId()
  const workspace = useWorkspace()
  const [link, setLink] = useState('')
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
          workspace.open(experiment, problems)
          onOpened()
        }}
      >
        <input
          id={id}
          value={link}
          placeholder={t(shareText.paste)}
          onChange={(event) => setLink(event.target.value)}
        />
        <Button submits disabled={link.trim() === ''}>
          {t(shareText.open)}
        </Button>
      </form>
    </section>
  )
}
