import { Check, Link } from 'lucide-react'
import { useEffect, useState } from 'react'
import { longestLink } from '../../experiment/link.ts'
import { useText } from '../../i18n/react.ts'
import { addressOf } from '../../state/address.ts'
import { openDialog } from '../../state/page.ts'
import { useWorkspace } from '../../state/react.ts'
import styles from './top-bar.module.css'
import { topBarText } from './text.ts'

const remembered = 2000

/**
 * Copies the address of the experiment; where the browser forbids that, opens the dialog that shows it, to be copied by
 * hand, and so where it is too long for a link: the dialog says what to do.
 */
export function ShareButton() {
  const t = useText()
  const workspace = useWorkspace()
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), remembered)
    return () => clearTimeout(timer)
  }, [copied])

  const share = async () => {
    const link = addressOf(workspace.experiment)
    try {
      if (link.length > longestLink) return openDialog('share')
      await navigator.clipboard.writeText(link)
      setCopied(true)
    } catch {
      openDialog('share')
    }
  }
  return (
    <button type="button" className={styles.share} onClick={() => void share()}>
      {copied ? <Check size={15} aria-hidden /> : <Link size={15} aria-hidden />}
      <span aria-live="polite">{copied ? t(topBarText.copied) : t(topBarText.share)}</span>
    </button>
  )
}
