import type { ReactNode } from 'react'
import { SettingFields } from '../../controls/late-setting-fields.tsx'
import type { HiddenLayer } from '../../experiment/types.ts'
import { setLayer } from '../../state/edits.ts'
import { useWorkspace } from '../../state/react.ts'
import { Part } from '../part.tsx'
import styles from './layer-controls.module.css'
import { activationField, layerFields } from './layer-fields.ts'
import { LayerOrder } from './layer-order.tsx'

interface LayerControlsProps {
  readonly index: number
  readonly layer: HiddenLayer
  /** What stands before its settings. */
  readonly children?: ReactNode
}

/** All that a hidden layer can be told, where it goes, and its end. */
export function LayerControls({ index, layer, children }: LayerControlsProps) {
  const workspace = useWorkspace()
  const change = (values: Partial<HiddenLayer>) => workspace.edit(setLayer, index, values)
  const { settings } = layerFields(layer)
  return (
    <div className={styles.controls}>
      <Part id="layers">
        <LayerOrder index={index} />
      </Part>
      {children}
      <Part id="activation">
        <SettingFields settings={activationField} values={layer} onChange={change} />
      </Part>
      <Part id="layersettings">
        <SettingFields settings={settings} values={layer} onChange={change} />
      </Part>
    </div>
  )
}
