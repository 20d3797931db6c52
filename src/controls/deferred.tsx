import { type ComponentType, useEffect, useState } from 'react'
import { useText } from '../i18n/react.ts'
import styles from './deferred.module.css'
import { firstPicture } from './first-picture.ts'
import { controlText } from './text.ts'

/** Milliseconds after which it is said that something is on its way: what comes sooner just appears. */
const patience = 400

/**
 * A part of the page that is loaded when it is first shown, and not before the first picture of the page. What takes long
 * is announced, and what could not be loaded, as without a network, can be tried again: the rest of the page goes on.
 *
 * @param isQuiet whether that it takes long goes without saying: nobody waits for it
 */
export function deferred<P extends object = object>(
  load: () => Promise<ComponentType<P>>,
  isQuiet = false,
): ComponentType<P> {
  let Loaded: ComponentType<P> | null = null
  return function Deferred(props: P) {
    const t = useText()
    const [state, setState] = useState<'loading' | 'slow' | 'failed' | 'loaded'>('loading')
    useEffect(() => {
      if (Loaded || state === 'failed' || state === 'loaded') return
      let isCurrent = true
      const timer = setTimeout(() => setState('slow'), patience)
      void firstPicture()
        .then(load)
        .then(
          (part) => {
            Loaded = part
            if (isCurrent) setState('loaded')
          },
          () => isCurrent && setState('failed'),
        )
      return () => {
        isCurrent = false
        clearTimeout(timer)
      }
    }, [state])
    if (Loaded) return <Loaded {...props} />
    if (state === 'loading' || (isQuiet && state === 'slow')) return null
    if (state === 'slow') {
      return (
        <p className={styles.note} role="status">
          {t(controlText.loading)}
        </p>
      )
    }
    return (
      <p className={styles.note} role="alert">
        {t(controlText.notLoaded)}{' '}
        <button type="button" className={styles.again} onClick={() => setState('loading')}>
          {t(controlText.tryAgain)}
        </button>
      </p>
    )
  }
}
