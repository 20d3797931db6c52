import { useId, useState } from 'react'
import { useText } from '../i18n/react.ts'
import type { TextSetting } from '../lib/setting.ts'
import type { Text } from '../lib/text.ts'
import styles from './number-box.module.css'

interface TextBoxProps {
  readonly setting: TextSetting
  /** In the place of the setting's own. */
  readonly label?: Text
  readonly value: string
  readonly onChange: (value: string) => void
  readonly children?: React.ReactNode
}

/** A short text to type, taken with Enter or on leaving. */
export function TextBox({ setting, label = setting.label, value, onChange, children }: TextBoxProps) {
  const t = useText()
  const id = useId()
  const [draft, setDraft] = useState(value)
  const [shown, setShown] = useState(value)
  if (shown !== value) {
    setShown(value)
    setDraft(value)
  }
  const commit = () => {
    if (draft !== value) onChange(draft)
  }
  return (
    <div className={`${styles.field} ${styles.card}`} title={t(setting.help)}>
      <label htmlFor={id} className={styles.label}>
        {t(label)}
      </label>
      <span className={styles.row}>
        <input
          id={id}
          className={styles.input}
          autoComplete="off"
          spellCheck={false}
          maxLength={setting.maxLength}
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            // This Enter ends a syllable of Hangul, not the text.
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) commit()
            if (event.key === 'Escape') setDraft(value)
          }}
        />
        {children}
      </span>
    </div>
  )
}
