import { useEffect, useRef } from 'react'
import styles from './formula.module.css'

interface FormulaProps {
  /** LaTeX, a line each. */
  readonly lines: readonly string[]
  readonly look?: 'block' | 'inline'
  /** Stands there where the formula could only be read as tiny print. */
  readonly plain?: string
}

/** Smallest part of its usual size that a formula is shown in. */
const smallest = 0.6

/** Formulas, typeset as MathML: what a screen reader can read. Until the typesetter is loaded, their place is kept. */
export function Formula({ lines, look = 'block', plain }: FormulaProps) {
  return (
    <div className={styles[look]}>
      {lines.map((line) => (
        <Line key={line} tex={look === 'block' ? String.raw`\displaystyle ${line}` : line} plain={plain} />
      ))}
    </div>
  )
}

function Line({ tex, plain }: { readonly tex: string; readonly plain: string | undefined }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let isCurrent = true
    const show = async () => {
      const { default: temml } = await import('temml')
      const place = box.current
      if (!isCurrent || !place) return
      place.style.fontSize = ''
      temml.render(tex, place, { throwOnError: true, wrap: 'none' })
      // A long formula gets smaller, so that all of it can be seen.
      const share = place.clientWidth / place.scrollWidth
      if (share < smallest && plain !== undefined) place.textContent = plain
      else if (share < 1) place.style.fontSize = `${share}em`
    }
    show().catch(() => {
      if (isCurrent && box.current) box.current.textContent = tex
    })
    return () => {
      isCurrent = false
    }
  }, [tex, plain])
  return <div ref={box} className={styles.line} />
}
