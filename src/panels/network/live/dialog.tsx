import { X } from 'lucide-react'
import { type CSSProperties, type ReactNode, useEffect, useRef } from 'react'
import { IconButton } from '../../../controls/icon-button.tsx'
import { controlText } from '../../../controls/text.ts'
import { seenStore } from '../seen.ts'
import styles from './dialog.module.css'

interface DialogProps {
  readonly title: string
  readonly className?: string | undefined
  readonly style?: CSSProperties
  /** Whether a press elsewhere closes it; else it stays while the rest of the page is used. */
  readonly isLight?: boolean
  readonly children: ReactNode
}

const close = (): void => seenStore.setState({ opened: null })

/** What was opened in the picture of the network, above the page; the focus goes in, and back when it closes. */
export function Dialog({ title, className = '', style, isLight = false, children }: DialogProps) {
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const own = panel.current
    const before = document.activeElement
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.preventDefault()
      close()
    }
    own?.showPopover()
    own?.focus()
    own?.addEventListener('keydown', escape)
    return () => {
      if (
        before instanceof HTMLElement &&
        (document.activeElement === document.body || own?.contains(document.activeElement))
      )
        before.focus()
    }
  }, [])
  return (
    <div
      ref={panel}
      popover={isLight ? 'auto' : 'manual'}
      role="dialog"
      aria-label={title}
      tabIndex={-1}
      className={`${styles.panel} ${className}`}
      style={style}
      onToggle={(event) => event.newState === 'closed' && close()}
    >
      <div className={styles.head}>
        <h2>{title}</h2>
        <IconButton icon={X} label={controlText.close} onClick={close} />
      </div>
      {children}
    </div>
  )
}
