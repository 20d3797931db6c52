import { X } from 'lucide-react'
import { type ComponentProps, type ReactNode, useId, useState } from 'react'
import { useText } from '../i18n/react.ts'
import { Opener } from './opener.tsx'
import { controlText } from './text.ts'
import styles from './disclosure.module.css'

interface DisclosureProps {
  /** What it is about: the name of the button and of what it opens. */
  readonly label: string
  /** What the button shows. */
  readonly button: ReactNode
  readonly buttonClass?: string | undefined
  /** What else the button is, and does. */
  readonly buttonProps?: Omit<ComponentProps<'button'>, 'type' | 'className' | 'aria-label' | 'title'> | undefined
  /** What it opens is called, where the button has another name. */
  readonly title?: string
  /** What it opens: made only while it is open. */
  readonly children: () => ReactNode
}

/** A button that opens a panel beside it, on a phone at the bottom; Escape and a press elsewhere close it. */
export function Disclosure({ label, button, buttonClass, buttonProps, title = label, children }: DisclosureProps) {
  const t = useText()
  const id = useId()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Opener
        {...buttonProps}
        className={buttonClass}
        popoverTarget={id}
        aria-label={label}
        aria-expanded={open}
        title={label}
      >
        {button}
      </Opener>
      <div
        id={id}
        popover="auto"
        role="group"
        aria-label={title}
        className={styles.panel}
        // Pointing in the panel is not pointing at what lies below it.
        onPointerMove={(event) => event.stopPropagation()}
        onBeforeToggle={(event) => event.newState === 'open' && setOpen(true)}
        onToggle={(event) => event.newState === 'closed' && setOpen(false)}
      >
        {open && (
          <>
            <div className={styles.head}>
              <h2>{title}</h2>
              <Opener
                className={styles.close}
                popoverTarget={id}
                popoverTargetAction="hide"
                aria-label={t(controlText.close)}
                title={t(controlText.close)}
              >
                <X size={15} aria-hidden />
              </Opener>
            </div>
            {children()}
          </>
        )}
      </div>
    </>
  )
}
