import { useText } from '../i18n/react.ts'
import type { BooleanSetting } from '../lib/setting.ts'
import styles from './check.module.css'

interface CheckProps {
  readonly setting: BooleanSetting
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  /** Id of the element that explains it, where one is in sight; else the pointer that rests on it is told. */
  readonly describedBy?: string
}

export function Check({ setting, checked, onChange, describedBy }: CheckProps) {
  const t = useText()
  return (
    <label className={styles.check} title={describedBy ? undefined : t(setting.help)}>
      <input
        type="checkbox"
        checked={checked}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.target.checked)}
      />
      {t(setting.label)}
    </label>
  )
}
