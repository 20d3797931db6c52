import { useEffect, useState } from 'react'
import { useText } from '../i18n/react.ts'
import type { Text } from '../lib/text.ts'
import { useWorkspace } from '../state/react.ts'
import { announceTraining } from './announce.ts'

/** Where screen readers hear what training does. */
export function Announcer() {
  const t = useText()
  const { store } = useWorkspace()
  const [message, setMessage] = useState<Text | null>(null)
  useEffect(() => announceTraining(store, setMessage), [store])
  return (
    <p className="visually-hidden" role="status" data-testid="announcer">
      {message && t(message)}
    </p>
  )
}
