import styles from './number.module.css'

/** A number that is read beside others of its kind. */
export const threeDecimals = (value: number): string => `${value < 0 ? '−' : ''}${Math.abs(value).toFixed(3)}`

/** A small number in three digits, however small. */
export function threeDigits(value: number): string {
  const size = Math.abs(value)
  const text = value !== 0 && size < 0.001 ? value.toExponential(1) : value.toFixed(size >= 100 ? 1 : size >= 1 ? 3 : 4)
  return text.replaceAll('-', '−')
}

interface SignedProps {
  readonly value: number
  readonly format?: (value: number) => string
}

/** A number in the colour of its sign, which stands before it as well. */
export function Signed({ value, format = threeDecimals }: SignedProps) {
  return <b className={value < 0 ? styles.negative : styles.positive}>{format(value)}</b>
}
