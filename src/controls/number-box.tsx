import { Minus, Plus } from 'lucide-react'
import { useId, useState } from 'react'
import { useText } from '../i18n/react.ts'
import type { NumberSetting } from '../lib/setting.ts'
import { controlText } from './text.ts'
import { parseNumber, stepped } from './typed-number.ts'
import styles from './number-box.module.css'

interface NumberBoxProps {
  readonly setting: NumberSetting
  readonly value: number
  readonly onChange: (value: number) => void
  /** Buttons for less and more. */
  readonly stepper?: boolean
  /** `card`: the label above the number; `line`: before it; `compact`: for screen readers alone. */
  readonly look?: 'card' | 'line' | 'compact'
  /** Id of the element that explains it, where one is in sight; else the pointer that rests on it is told. */
  readonly describedBy?: string
  /** Below the number. */
  readonly note?: string | undefined
  /** In the corner of a card. */
  readonly corner?: React.ReactNode
  readonly children?: React.ReactNode
}

/** A number to type, with a decimal point or comma; what is not one, or out of range, is said and not taken. */
export function NumberBox({
  setting,
  value,
  onChange,
  stepper = false,
  look = 'card',
  describedBy,
  note,
  corner,
  children,
}: NumberBoxProps) {
  const t = useText()
  const id = useId()
  const [draft, setDraft] = useState(String(value))
  const [wrong, setWrong] = useState(false)
  const [shown, setShown] = useState(value)
  if (shown !== value) {
    setShown(value)
    setDraft(String(value))
    setWrong(false)
  }

  const commit = () => {
    const parsed = parseNumber(draft, setting)
    setWrong(parsed === null)
    if (parsed === null) return
    setDraft(String(parsed))
    if (parsed !== value) onChange(parsed)
  }
  const step = (direction: 1 | -1) => onChange(stepped(setting, value, direction))
  const range = t(controlText.range, { min: setting.min, max: setting.max })
  return (
    <div className={`${styles.field} ${styles[look]}`} title={describedBy ? undefined : t(setting.help)}>
      <label htmlFor={id} className={look === 'compact' ? 'visually-hidden' : styles.label}>
        {t(setting.label)}
      </label>
      {corner && <span className={styles.corner}>{corner}</span>}
      <span className={styles.row}>
        {stepper && (
          <button
            type="button"
            className={styles.step}
            aria-label={t(controlText.less, { label: setting.label })}
            disabled={stepped(setting, value, -1) === value}
            onClick={() => step(-1)}
          >
            <Minus size={13} aria-hidden />
          </button>
        )}
        <input
          id={id}
          className={styles.input}
          inputMode={setting.integer ? 'numeric' : 'decimal'}
          autoComplete="off"
          spellCheck={false}
          value={draft}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}-wrong` : describedBy}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) commit()
            if (event.key === 'Escape') {
              setDraft(String(value))
              setWrong(false)
            }
            if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
              event.preventDefault()
              step(event.key === 'ArrowUp' ? 1 : -1)
            }
          }}
        />
        {stepper && (
          <button
            type="button"
            className={styles.step}
            aria-label={t(controlText.more, { label: setting.label })}
            disabled={stepped(setting, value, 1) === value}
            onClick={() => step(1)}
          >
            <Plus size={13} aria-hidden />
          </button>
        )}
        {children}
      </span>
      {note !== undefined && <span className={styles.note}>{note}</span>}
      {wrong && (
        <span id={`${id}-wrong`} className={styles.wrong} role="alert">
          {range}
        </span>
      )}
    </div>
  )
}
