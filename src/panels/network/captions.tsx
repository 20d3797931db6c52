import { activations } from '../../engine/activations/index.ts'
import { useText } from '../../i18n/react.ts'
import { byId } from '../../lib/setting.ts'
import styles from './captions.module.css'
import { networkText } from './text.ts'
import type { Network } from './use-network.ts'

/** What the layers are, above their columns: where the network is shown and not built. */
export function Captions({ network: { geometry, counts, activations: own, last } }: { readonly network: Network }) {
  const t = useText()
  return geometry.columns.map(({ x }, column) => {
    const activation = own[column]
    const name = column === 0 ? networkText.inputs : column === last ? networkText.output : networkText.dense
    return (
      <p key={column} className={styles.caption} style={{ left: x, width: geometry.head }}>
        <b>
          {t(name)} {counts[column]}
        </b>
        <br />
        {activation && t(byId(activations, activation).label)}
      </p>
    )
  })
}
