import { activations } from '../../engine/activations/index.ts'
import { useText } from '../../i18n/react.ts'
import { byId } from '../../lib/setting.ts'
import { ActivationGlyph } from './activation-glyph.tsx'
import styles from './captions.module.css'
import { headsText } from './heads-text.ts'
import type { Network } from './use-network.ts'

/** What the layers are, above their columns: where the network is shown and not built. */
export function Captions({ network: { geometry, counts, activations: own, last } }: { readonly network: Network }) {
  const t = useText()
  return geometry.columns.map(({ x }, column) => {
    const activation = own[column]
    const name = column === 0 ? headsText.inputs : column === last ? headsText.output : headsText.dense
    const title = t(name)
    const label = activation && t(byId(activations, activation).label)
    return (
      <p key={column} className={styles.caption} style={{ left: x, width: geometry.head }}>
        {geometry.heads === 'compact' ? (
          <span className={styles.compact} title={`${title} ${counts[column]} ${label ?? ''}`}>
            <b>
              <span className="visually-hidden">{title} </span>
              {counts[column]}
            </b>
            {activation && <ActivationGlyph id={activation} />}
            <span className="visually-hidden"> {label}</span>
          </span>
        ) : (
          <>
            <b>
              {title} {counts[column]}
            </b>
            <br />
            {label}
          </>
        )}
      </p>
    )
  })
}
