import { createPortal } from 'react-dom'
import type { Network } from '../use-network.ts'
import { Caption } from './caption.tsx'
import { LiveNetwork } from './live-network.tsx'
import { NetworkKey } from './network-key.tsx'

interface TellingProps {
  readonly network: Network
  /** What holds the picture. */
  readonly picture: HTMLElement | null
}

/** All that is told of the network beside its picture: above it, and in words at its foot. */
export function Telling({ network, picture }: TellingProps) {
  return (
    <>
      {picture && createPortal(<LiveNetwork network={network} />, picture)}
      <NetworkKey network={network} />
      <Caption network={network} />
    </>
  )
}
