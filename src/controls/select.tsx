import { type ReactNode, useId } from 'react'
import { useText } from '../i18n/react.ts'
import type { Option } from '../lib/setting.ts'
import type { Text } from '../lib/text.ts'
import { SelectBox } from './select-box.tsx'
import styles from './select.module.css'

interface SelectProps<Id extends string> {
  readonly label: Text
  readonly help?: Text
  readonly options: readonly Option<Id>[]
  readonly value: Id
  readonly onChange: (id: Id) => void
  /** `card`: the label above the value; `inline`, `line`: before it; `bare`: for screen readers alone. */
  readonly look?: 'card' | 'inline' | 'line' | 'bare'
  /** Why an option can't be chosen, where it can't. */
  readonly refuse?: (id: Id) => Text | undefined
  /** Id of the element that explains it, where one is in sight; else the pointer that rests on it is told. */
  readonly describedBy?: string
  /** Beside the label of a card. */
  readonly corner?: ReactNode
  /** Below the value of a card. */
  readonly note?: string | undefined
}

/** A choice of one option. */
export function Select<Id extends string>({
  label,
  help,
  options,
  value,
  onChange,
  look = 'card',
  refuse,
  describedBy,
  corner,
  note,
}: SelectProps<Id>) {
  const t = useText()
  const id = useId()
  const chosen = options.find((option) => option.id === value)
  const explanation = [help, chosen?.help].filter((text) => text !== undefined).map((text) => t(text))
  return (
    <div className={`${styles.field} ${styles[look]}`} title={describedBy ? undefined : explanation.join('\n')}>
      <span className={look === 'bare' ? 'visually-hidden' : styles.head}>
        <label htmlFor={id} className={styles.label}>
          {t(label)}
        </label>
        {corner}
      </span>
      <SelectBox
        framed={look === 'line'}
        id={id}
        value={value}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.target.value as Id)}
        over={
          look === 'card' && (
            <span className={styles.value} aria-hidden>
              {chosen && t(chosen.label)}
            </span>
          )
        }
      >
        {options.map((option) => {
          const why = refuse?.(option.id)
          return (
            <option key={option.id} value={option.id} disabled={why !== undefined}>
              {why ? `${t(option.label)} (${t(why)})` : t(option.label)}
            </option>
          )
        })}
      </SelectBox>
      {note !== undefined && <span className={styles.note}>{note}</span>}
    </div>
  )
}
