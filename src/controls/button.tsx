import type { ComponentProps } from 'react'
import styles from './button.module.css'

interface ButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'type'> {
  /** `main` is what the dialog is for; `danger` takes something away for good. */
  readonly kind?: 'plain' | 'main' | 'danger'
  /** Whether it sends the form around it. */
  readonly submits?: boolean
}

/** A button with words, in dialogs. */
export function Button({ kind = 'plain', submits = false, ...rest }: ButtonProps) {
  return <button {...rest} type={submits ? 'submit' : 'button'} className={`${styles.button} ${styles[kind]}`} />
}
