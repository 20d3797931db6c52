import { type ComponentProps, createContext, useContext } from 'react'
import { deferred } from './deferred.tsx'

/** Whether all buttons proper are disabled by the platform: within what a link locks. */
export const WithinLocked = createContext(false)

const LockedOpener = deferred<ComponentProps<'button'>>(
  () => import('./locked-opener.tsx').then((module) => module.LockedOpener),
  true,
)

/** A button that opens a panel or closes it, which can be looked at where nothing can be changed, too. */
export const Opener = (props: ComponentProps<'button'>) =>
  useContext(WithinLocked) ? <LockedOpener {...props} /> : <button {...props} type="button" />
