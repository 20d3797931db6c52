import { History, RefreshCw } from 'lucide-react'
import { useState } from 'react'
import { useStore } from 'zustand'
import { useText } from '../../i18n/react.ts'
import { openDialog } from '../../state/page.ts'
import { useWorkspace } from '../../state/react.ts'
import { keepingStore } from '../../state/storage/state.ts'
import { keepingText } from './keeping-text.ts'
import { useFree } from '../part.tsx'
import { Notice } from './notice.tsx'
import styles from './notice.module.css'

interface ActionProps {
  readonly label: string
  readonly onClick: () => void
}

const Action = ({ label, onClick }: ActionProps) => (
  <button type="button" className={styles.action} onClick={onClick}>
    {label}
  </button>
)

/** What is said about what the browser keeps: where a run goes on, what could be gone on with, what can’t be kept. */
export function KeepingNotices() {
  const t = useText()
  const workspace = useWorkspace()
  const canReset = useFree(['reset'])
  const { keeper, resumed, offer, refused, broken, update } = useStore(keepingStore)
  const change = keepingStore.setState
  return (
    <>
      {resumed && (
        <Notice icon={History} onDismiss={() => change({ resumed: null })}>
          <p>
            {t(resumed.isLast ? keepingText.last : keepingText.resumed, { epoch: resumed.epoch, step: resumed.step })}
          </p>
          <p>
            {resumed.step > 0 && canReset && (
              <Action
                label={t(keepingText.toStart)}
                onClick={() => {
                  change({ resumed: null })
                  workspace.reset()
                }}
              />
            )}
            {resumed.isLast && <Action label={t(keepingText.fresh)} onClick={() => keeper?.startFresh()} />}
          </p>
        </Notice>
      )}
      {offer && (
        <Notice icon={History} onDismiss={() => change({ offer: null })}>
          <p>
            {t(keepingText[offer.why], {
              epoch: offer.epoch,
              name: typeof offer.name === 'string' ? offer.name : t(offer.name),
            })}
          </p>
          <p>
            <Action
              label={t(offer.why === 'known' ? keepingText.goOn : keepingText.open)}
              onClick={() => void keeper?.openEntry(offer.id)}
            />
            {offer.why === 'crashed' && <Action label={t(keepingText.all)} onClick={() => openDialog('history')} />}
          </p>
        </Notice>
      )}
      {broken && (
        <Notice onDismiss={() => change({ broken: false })}>
          <p>{t(keepingText.broken)}</p>
        </Notice>
      )}
      {refused && <Refusal why={refused} />}
      {update && (
        <Notice icon={RefreshCw} onDismiss={() => change({ update: null })}>
          <p>{t(keepingText.update)}</p>
          <p>
            <Action label={t(keepingText.takeUpdate)} onClick={update} />
          </p>
        </Notice>
      )}
    </>
  )
}

/** Said once: dismissed, it does not come back as long as the page stands. */
function Refusal({ why }: { readonly why: 'forbidden' | 'full' | 'newer' }) {
  const t = useText()
  const [isSeen, setSeen] = useState(false)
  if (isSeen) return null
  return (
    <Notice onDismiss={() => setSeen(true)}>
      <p>{t(keepingText[why])}</p>
    </Notice>
  )
}
