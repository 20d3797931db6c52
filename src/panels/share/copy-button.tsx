import { Check, Copy } from 'lucide-react'
import { type RefObject, useState } from 'react'
import { Button } from '../../controls/button.tsx'
import { useText } from '../../i18n/react.ts'
import { shareText } from './text.ts'

interface CopyButtonProps {
  readonly text: string
  /** Selected where the browser forbids copying, to be copied by hand. */
  readonly field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>
  readonly disabled: boolean
}

/** Copies a text, and says so until it is another one. */
export function CopyButton({ text, field, disabled }: CopyButtonProps) {
  const t = useText()
  const [copied, setCopied] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(text)
    } catch {
      field.current?.select()
    }
  }
  return (
    <Button kind="main" disabled={disabled} onClick={() => void copy()}>
      {copied === text ? <Check size={15} aria-hidden /> : <Copy size={15} aria-hidden />}
      <span aria-live="polite">{t(copied === text ? shareText.copied : shareText.copy)}</span>
    </Button>
  )
}
