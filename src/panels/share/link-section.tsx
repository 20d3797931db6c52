import { Send } from 'lucide-react'
import { useId, useRef } from 'react'
import { Button } from '../../controls/button.tsx'
import { longestLink } from '../../experiment/link.ts'
import { useText } from '../../i18n/react.ts'
import { useExperiment } from '../../state/react.ts'
import { CopyButton } from './copy-button.tsx'
import { shareText } from './text.ts'

/** Characters after which some programs cut a link: the least that is met among common ones. */
const safeLength = 2000

/** The link itself: to be copied, or sent by what the phone has for that. */
export function LinkSection({ link }: { readonly link: string }) {
  const t = useText()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const title = useExperiment((experiment) => experiment.title)
  // Who closes the sheet again has not failed.
  const send = () => navigator.share({ url: link, title: title || document.title }).catch(() => {})
  const isTooLong = link.length > longestLink
  const verdict = isTooLong ? shareText.tooLong : link.length > safeLength ? shareText.long : shareText.length
  const limit = isTooLong ? longestLink : safeLength
  return (
    <section>
      <h3>
        <label htmlFor={id}>{t(shareText.link)}</label>
      </h3>
      <div data-row>
        <input id={id} ref={field} readOnly value={link} onFocus={(event) => event.target.select()} />
        <CopyButton text={link} field={field} disabled={isTooLong} />
        {'share' in navigator && (
          <Button disabled={isTooLong} onClick={() => void send()}>
            <Send size={15} aria-hidden />
            {t(shareText.send)}
          </Button>
        )}
      </div>
      <p data-warning={link.length > safeLength || undefined}>{t(verdict, { length: link.length, limit })}</p>
    </section>
  )
}
