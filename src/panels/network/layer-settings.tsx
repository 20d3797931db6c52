import { SlidersHorizontal } from 'lucide-react'
import type { ReactNode } from 'react'
import { Disclosure } from '../../controls/disclosure.tsx'
import { useText } from '../../i18n/react.ts'
import { headsText } from './heads-text.ts'
import styles from './layer-settings.module.css'

interface LayerSettingsProps {
  readonly label: string
  /** Of the button. */
  readonly id?: string
  /** What is not as usual, in few words; empty where all is. */
  readonly news: string
  readonly children: ReactNode
}

/** Everything that a layer can be told, behind a button that says what is not as usual. */
export function LayerSettings({ label, id, news, children }: LayerSettingsProps) {
  const t = useText()
  return (
    <Disclosure
      label={label}
      buttonClass={styles.open}
      buttonProps={{ id }}
      button={
        <>
          <SlidersHorizontal size={12} aria-hidden />
          <span className={news === '' ? styles.usual : styles.unusual}>{news || t(headsText.settings)}</span>
        </>
      }
    >
      {() => children}
    </Disclosure>
  )
}
