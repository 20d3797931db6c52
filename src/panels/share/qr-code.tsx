import { Maximize, X } from 'lucide-react'
import { useMemo, useRef } from 'react'
import { Button } from '../../controls/button.tsx'
import { IconButton } from '../../controls/icon-button.tsx'
import { controlText } from '../../controls/text.ts'
import { useText } from '../../i18n/react.ts'
import { useExperiment } from '../../state/react.ts'
import { bytesOf, mostBytes, squaresOf } from './qr-squares.ts'
import styles from './qr-code.module.css'
import { shareText } from './text.ts'

/** A link as a QR code, and the same as large as the screen, for the back row. */
export function QrCode({ link }: { readonly link: string }) {
  const t = useText()
  const title = useExperiment((experiment) => experiment.title)
  const whole = useRef<HTMLDialogElement>(null)
  const bytes = bytesOf(link)
  if (bytes > mostBytes) return <p>{t(shareText.codeTooLong, { length: bytes, limit: mostBytes })}</p>
  const enlarge = () => {
    whole.current?.showModal()
    whole.current?.requestFullscreen?.().catch(() => {})
  }
  return (
    <div className={styles.code}>
      <Modules link={link} />
      <Button onClick={enlarge}>
        <Maximize size={15} aria-hidden />
        {t(shareText.enlarge)}
      </Button>
      <dialog
        ref={whole}
        className={styles.whole}
        aria-label={t(shareText.codeOf)}
        onClose={(event) => {
          // React tells the dialog around it, too.
          event.stopPropagation()
          if (document.fullscreenElement) void document.exitFullscreen()
        }}
      >
        <span className={styles.close}>
          <IconButton icon={X} label={controlText.close} onClick={() => whole.current?.close()} />
        </span>
        <Modules link={link} />
        <p className={styles.title}>{title || t(shareText.scan)}</p>
      </dialog>
    </div>
  )
}

/** The squares: black on white in every theme, since cameras expect it. */
function Modules({ link }: { readonly link: string }) {
  const t = useText()
  const { side, path } = useMemo(() => squaresOf(link), [link])
  return (
    <svg
      className={styles.modules}
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={t(shareText.codeOf)}
      shapeRendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
