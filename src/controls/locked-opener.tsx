import { type ComponentProps, useRef } from 'react'

/** A button within what is locked: it opens what there is to look at, and changes nothing. */
export function LockedOpener({
  type: _type,
  disabled: _disabled,
  popoverTarget,
  popoverTargetAction: _action,
  ...rest
}: ComponentProps<'button'>) {
  const wasOpen = useRef(false)
  const panel = () => document.getElementById(String(popoverTarget))
  const press = (source: HTMLElement) => {
    // A press elsewhere than in the panel has closed it already.
    if (!wasOpen.current || panel()?.contains(source)) panel()?.togglePopover({ source })
    wasOpen.current = false
  }
  return (
    <span
      {...rest}
      role="button"
      tabIndex={0}
      onPointerDown={() => {
        wasOpen.current = panel()?.matches(':popover-open') ?? false
      }}
      onClick={(event) => press(event.currentTarget)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        press(event.currentTarget)
      }}
    />
  )
}
