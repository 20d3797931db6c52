import { useEffect, useRef } from 'react'
import styles from './formula.module.css'

interface FormulaProps {
  /** LaTeX, a line each. */
  readonly lines: readonly string[]
}

/** Formulas, typeset as MathML: what a screen reader can read. Until the typesetter is loaded, their place is kept. */
export function Formula({ lines }: FormulaProps) {
  return (
    <div className={styles.formula}>
      {lines.map((line) => (
        <Line key={line} tex={line} />
      ))}
    </div>
  )
}

function Line({ tex }: { readonly tex: string }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let isCurrent = true
    const show = async () => {
      const { default: temml } = await import('temml')
      const place = box.current
      if (!isCurrent || !place) return
      place.style.fontSize = ''
      temml.render(String.raw`\displaystyle ${tex}`, place, { throwOnError: true, wrap: 'none' })
      // A long formula gets smaller, so that all of it can be seen.
      const share = place.clientWidth / place.scrollWidth
      if (share < 1) place.style.fontSize = `${share}em`
    }
    show().catch(() => {
      if (isCurrent && box.current) box.current.textContent = tex
    })
    return () => {
      isCurrent = false
    }
  }, [tex])
  return <div ref={box} className={styles.line} />
}
