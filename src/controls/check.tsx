import { useText } from '../i18n/react.ts'
import type { BooleanSetting } from '../lib/setting.ts'
import styles from './check.module.css'

interface CheckProps {
  readonly setting: BooleanSetting
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

export function Check({ setting, checked, onChange }: CheckProps) {
  const t = useText()
  return (
    <label className={styles.check} title={t(setting.help)}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      {t(setting.label)}
    </label>
  )
}
