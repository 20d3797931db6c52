import { useEffect, useState } from 'react'
import { useText } from '../../i18n/react.ts'
import type { Text } from '../../lib/text.ts'
import styles from './starting.module.css'

const startingText: Text = { en: 'The training worker is starting…', ko: '훈련 워커를 시작하는 중…' }

/** Milliseconds after which it is said that something is on its way. */
const patience = 500

/** Says, where the first picture takes long, that it is on its way. */
export function Starting() {
  const t = useText()
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patience)
    return () => clearTimeout(timer)
  }, [])
  return (
    isLong && (
      <p className={styles.starting} role="status">
        {t(startingText)}
      </p>
    )
  )
}
