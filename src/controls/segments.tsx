import { useId } from 'react'
import { useText } from '../i18n/react.ts'
import type { Option } from '../lib/setting.ts'
import type { Text } from '../lib/text.ts'
import styles from './segments.module.css'

interface SegmentsProps<Id extends string> {
  readonly label: Text
  readonly options: readonly Option<Id>[]
  readonly value: Id
  readonly onChange: (id: Id) => void
  /** Why an option can't be chosen, where it can't. */
  readonly refuse?: (id: Id) => Text | undefined
}

/** A choice of one of a few options, all in sight. */
export function Segments<Id extends string>({ label, options, value, onChange, refuse }: SegmentsProps<Id>) {
  const t = useText()
  const name = useId()
  return (
    <div role="radiogroup" aria-label={t(label)} className={styles.group}>
      {options.map((option) => {
        const why = refuse?.(option.id)
        return (
          <label key={option.id} className={styles.option} title={t(why ?? option.help)}>
            <input
              type="radio"
              name={name}
              checked={option.id === value}
              disabled={why !== undefined}
              onChange={() => onChange(option.id)}
            />
            {t(option.label)}
            {why && <span className="visually-hidden">({t(why)})</span>}
          </label>
        )
      })}
    </div>
  )
}
