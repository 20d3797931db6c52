import { useText } from '../i18n/react.ts'
import type { BooleanSetting } from '../lib/setting.ts'
import type { Text } from '../lib/text.ts'
import styles from './check.module.css'

interface CheckProps {
  readonly setting: BooleanSetting
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  /** Id of the element that explains it, where one is in sight; else the pointer that rests on it is told. */
  readonly describedBy?: string
  /** Why it can't be had, where it can't. */
  readonly refused?: Text | undefined
}

export function Check({ setting, checked, onChange, describedBy, refused }: CheckProps) {
  const t = useText()
  return (
    <label className={styles.check} title={describedBy ? undefined : t(setting.help)}>
      <input
        type="checkbox"
        checked={checked && !refused}
        disabled={refused !== undefined}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.target.checked)}
      />
      {refused ? `${t(setting.label)} (${t(refused)})` : t(setting.label)}
    </label>
  )
}
