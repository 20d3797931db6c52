import { useEffect, useRef } from 'react'
import { pointerPlace } from '../plots/pointer.ts'
import styles from './spotlight.module.css'

/** Darkens all but the surroundings of the pointer. */
export function Spotlight() {
  const veil = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const follow = (event: PointerEvent) => {
      const { current } = veil
      if (!current) return
      const [x, y] = pointerPlace(event, current)
      current.style.setProperty('--x', `${x}px`)
      current.style.setProperty('--y', `${y}px`)
    }
    addEventListener('pointermove', follow)
    return () => removeEventListener('pointermove', follow)
  }, [])
  return <div ref={veil} className={styles.veil} data-testid="spotlight" aria-hidden />
}
