import { deferred } from '../../controls/deferred.tsx'
import { SettingFields } from '../../controls/late-setting-fields.tsx'
import { setOutput } from '../../state/edits.ts'
import { useWorkspace } from '../../state/react.ts'
import { Part } from '../part.tsx'
import { outputFields } from './layer-fields.ts'
import type { Network } from './use-network.ts'

const OutputWhy = deferred(() => import('./output-why.tsx').then((module) => module.OutputWhy))

/** All that the output layer can be told, and why it is as it is. */
export function OutputControls({ network }: { readonly network: Network }) {
  const workspace = useWorkspace()
  return (
    <>
      <OutputWhy />
      <Part id="layersettings">
        <SettingFields {...outputFields(network)} onChange={(change) => workspace.edit(setOutput, change)} />
      </Part>
    </>
  )
}
