import { useId } from 'react'
import { useText } from '../i18n/react.ts'
import type { NumberSetting } from '../lib/setting.ts'
import { places } from './slider-scale.ts'
import styles from './slider.module.css'

interface SliderProps {
  readonly setting: NumberSetting
  readonly value: number
  readonly onChange: (value: number) => void
  /** Where the range is narrower here than the setting allows. */
  readonly min?: number
  readonly max?: number
  /** How the value is said; as it is by default. */
  readonly format?: (value: number) => string
}

/** A number on a line: with a logarithmic setting, equal ways are equal ratios. */
export function Slider({
  setting,
  value,
  onChange,
  min = setting.min,
  max = setting.max,
  format = String,
}: SliderProps) {
  const t = useText()
  const id = useId()
  const { last, toPlace, toValue } = places(setting, min, max)
  const place = toPlace(value)
  return (
    <div className={styles.field} title={t(setting.help)}>
      <label htmlFor={id} className={styles.label}>
        {t(setting.label)}
      </label>
      <output htmlFor={id} className={styles.value}>
        {format(value)}
      </output>
      <input
        id={id}
        className={styles.range}
        type="range"
        min={0}
        max={last}
        step={1}
        value={place}
        aria-valuetext={format(value)}
        style={{ '--part': last === 0 ? 0 : place / last } as React.CSSProperties}
        onChange={(event) => onChange(toValue(Number(event.target.value)))}
      />
    </div>
  )
}
