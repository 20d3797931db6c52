import { ArrowLeft, ArrowRight, X } from 'lucide-react'
import { useText } from '../../i18n/react.ts'
import type { Text } from '../../lib/text.ts'
import { moveLayer, removeLayer } from '../../state/edits.ts'
import { useExperiment, useWorkspace } from '../../state/react.ts'
import { layerButtonId } from './ids.ts'
import styles from './layer-order.module.css'
import { headsText } from './heads-text.ts'

const ways = [
  { by: -1, label: headsText.moveBack, icon: <ArrowLeft size={15} aria-hidden /> },
  { by: 1, label: headsText.moveOn, icon: <ArrowRight size={15} aria-hidden /> },
] as const satisfies readonly { by: number; label: Text; icon: unknown }[]

/** Opens the settings of the layer where it is now, and goes on with what moved it, or with its opposite at the end. */
function follow(index: number, by: number): void {
  requestAnimationFrame(() => {
    const button = document.getElementById(layerButtonId(index))
    if (!(button instanceof HTMLButtonElement)) return
    button.click()
    requestAnimationFrame(() => {
      const moves = (way: number) =>
        button.popoverTargetElement?.querySelector<HTMLElement>(`[data-move="${way}"]:enabled`)
      ;(moves(by) ?? moves(-by))?.focus()
    })
  })
}

/** Moves a hidden layer without dragging, and takes it away. */
export function LayerOrder({ index }: { readonly index: number }) {
  const t = useText()
  const workspace = useWorkspace()
  const count = useExperiment(({ network }) => network.layers.length)
  const number = { layer: index + 1 }
  return (
    <div className={styles.order}>
      {ways.map(({ by, label, icon }) => (
        <button
          type="button"
          key={by}
          className={styles.button}
          data-move={by}
          aria-label={t(label, number)}
          title={t(label, number)}
          disabled={index + by < 0 || index + by >= count}
          onClick={() => {
            workspace.edit(moveLayer, index, index + by)
            follow(index + by, by)
          }}
        >
          {icon}
        </button>
      ))}
      <button
        type="button"
        className={`${styles.button} ${styles.remove}`}
        aria-label={t(headsText.removeLayer, number)}
        onClick={(event) => {
          // What it would go on to show is another layer.
          event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()
          workspace.edit(removeLayer, index)
        }}
      >
        <X size={15} aria-hidden />
        {t(headsText.remove)}
      </button>
    </div>
  )
}
