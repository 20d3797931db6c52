import { SlidersHorizontal } from 'lucide-react'
import type { ReactNode } from 'react'
import { Disclosure } from '../../controls/disclosure.tsx'
import { useText } from '../../i18n/react.ts'
import type { Text } from '../../lib/text.ts'
import styles from './hyperparameters-panel.module.css'
import { hyperparametersText } from './text.ts'

interface SettingsButtonProps {
  /** Of the setting that the card is about. */
  readonly label: Text
  readonly children: () => ReactNode
}

/** The corner of a card, behind which the rest of its settings are. */
export function SettingsButton({ label, children }: SettingsButtonProps) {
  const t = useText()
  return (
    <Disclosure
      label={t(hyperparametersText.settingsOf, { setting: label })}
      button={<SlidersHorizontal size={13} aria-hidden />}
      buttonClass={styles.corner}
    >
      {children}
    </Disclosure>
  )
}
