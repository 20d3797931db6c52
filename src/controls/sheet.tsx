import { X } from 'lucide-react'
import { type ComponentProps, type RefObject, useEffect, useId } from 'react'
import { useText } from '../i18n/react.ts'
import type { Text } from '../lib/text.ts'
import { IconButton } from './icon-button.tsx'
import styles from './sheet.module.css'
import { controlText } from './text.ts'

interface SheetProps extends Pick<ComponentProps<'dialog'>, 'onKeyDown' | 'children'> {
  /** The dialog itself, for who closes it. */
  readonly ref: RefObject<HTMLDialogElement | null>
  readonly title: Text
  /** In pixels, where the screen has them. */
  readonly width: number
  readonly onClose: () => void
  /** Whether a press beside it closes it: not where one's own work would be lost. */
  readonly closesBeside?: boolean
}

/** A modal dialog with a title: the focus stays in it, Escape closes it and gives the focus back. */
export function Sheet({ ref, title, width, onClose, closesBeside = true, onKeyDown, children }: SheetProps) {
  const t = useText()
  const id = useId()
  useEffect(() => {
    ref.current?.showModal()
  }, [ref])
  return (
    <dialog
      ref={ref}
      className={styles.sheet}
      style={{ inlineSize: `min(${width}px, calc(100vw / var(--zoom) - 24px))` }}
      aria-labelledby={id}
      tabIndex={-1}
      closedby={closesBeside ? 'any' : 'closerequest'}
      onClose={onClose}
      onKeyDown={onKeyDown}
    >
      <div className={styles.head}>
        <h2 id={id}>{t(title)}</h2>
        <IconButton icon={X} label={controlText.close} onClick={() => ref.current?.close()} />
      </div>
      {children}
    </dialog>
  )
}
