import type { LucideIcon } from 'lucide-react'
import { useText } from '../i18n/react.ts'
import type { Text } from '../lib/text.ts'
import styles from './icon-button.module.css'

interface IconButtonProps {
  readonly icon: LucideIcon
  readonly label: Text
  readonly onClick: () => void
  readonly disabled?: boolean
  readonly size?: 'small' | 'medium'
  /** For what is on or off. */
  readonly pressed?: boolean
}

/** A button that is a picture; its name is for screen readers and for the pointer that rests on it. */
export function IconButton({
  icon: Icon,
  label,
  onClick,
  disabled = false,
  size = 'medium',
  pressed,
}: IconButtonProps) {
  const name = useText()(label)
  return (
    <button
      type="button"
      className={`${styles.button} ${styles[size]}`}
      aria-label={name}
      title={name}
      disabled={disabled}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <Icon size={size === 'small' ? 13 : 17} aria-hidden />
    </button>
  )
}
