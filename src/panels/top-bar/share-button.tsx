import { Check, Link } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useText } from '../../i18n/react.ts'
import { addressOf } from '../../state/address.ts'
import { useWorkspace } from '../../state/react.ts'
import styles from './top-bar.module.css'
import { topBarText } from './text.ts'

const remembered = 2000

/** Copies the address of the experiment; where the browser forbids that, shows it to be copied by hand. */
export function ShareButton() {
  const t = useText()
  const workspace = useWorkspace()
  const dialog = useRef<HTMLDialogElement>(null)
  const [copied, setCopied] = useState(false)
  const [address, setAddress] = useState('')
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), remembered)
    return () => clearTimeout(timer)
  }, [copied])

  const share = async () => {
    const link = addressOf(workspace.experiment)
    try {
      await navigator.clipboard.writeText(link)
      setCopied(true)
    } catch {
      setAddress(link)
      dialog.current?.showModal()
    }
  }
  return (
    <>
      <button type="button" className={styles.share} onClick={() => void share()}>
        {copied ? <Check size={15} aria-hidden /> : <Link size={15} aria-hidden />}
        <span aria-live="polite">{copied ? t(topBarText.copied) : t(topBarText.share)}</span>
      </button>
      <dialog ref={dialog} className={styles.dialog} aria-label={t(topBarText.share)}>
        <label>
          {t(topBarText.copyByHand)}
          <input readOnly value={address} onFocus={(event) => event.target.select()} />
        </label>
        <button type="button" onClick={() => dialog.current?.close()}>
          {t(topBarText.close)}
        </button>
      </dialog>
    </>
  )
}
