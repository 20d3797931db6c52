import { ChevronDown } from 'lucide-react'
import { useId } from 'react'
import { useText } from '../i18n/react.ts'
import type { Option } from '../lib/setting.ts'
import type { Text } from '../lib/text.ts'
import styles from './select.module.css'

interface SelectProps<Id extends string> {
  readonly label: Text
  readonly help?: Text
  readonly options: readonly Option<Id>[]
  readonly value: Id
  readonly onChange: (id: Id) => void
  /** `card`: the label above the value; `inline`: before it; `bare`: for screen readers alone. */
  readonly look?: 'card' | 'inline' | 'bare'
}

/** A choice of one option. The platform's own list: every keyboard, screen reader and phone knows it. */
export function Select<Id extends string>({ label, help, options, value, onChange, look = 'card' }: SelectProps<Id>) {
  const t = useText()
  const id = useId()
  const chosen = options.find((option) => option.id === value)
  const explanation = [help, chosen?.help].filter((text) => text !== undefined).map((text) => t(text))
  return (
    <div className={`${styles.field} ${styles[look]}`} title={explanation.join('\n')}>
      <label htmlFor={id} className={look === 'bare' ? 'visually-hidden' : styles.label}>
        {t(label)}
      </label>
      <span className={styles.box}>
        <select
          id={id}
          className={styles.select}
          value={value}
          onChange={(event) => onChange(event.target.value as Id)}
        >
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {t(option.label)}
            </option>
          ))}
        </select>
        <ChevronDown className={styles.arrow} size={14} aria-hidden />
      </span>
    </div>
  )
}
