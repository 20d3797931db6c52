import { Maximize2, Minimize2 } from 'lucide-react'
import { useEffect } from 'react'
import { IconButton } from '../../controls/icon-button.tsx'
import { useTheme } from '../../state/react.ts'
import { Happened } from '../happened/happened.tsx'
import styles from './strip-end.module.css'
import { viewsText } from './text.ts'

interface StripEndProps {
  readonly isOpen: boolean
  readonly isTall: boolean
  readonly onTall: (isTall: boolean) => void
}

/** What happened, and the button that gives an open view the room of the network above it, and back. */
export function StripEnd({ isOpen, isTall, onTall }: StripEndProps) {
  const theme = useTheme()
  // Type for a projector leaves a view too little.
  useEffect(() => onTall(theme === 'projector'), [theme, onTall])
  return (
    <>
      <Happened />
      {isOpen && (
        <span className={styles.room}>
          <IconButton
            icon={isTall ? Minimize2 : Maximize2}
            label={isTall ? viewsText.lessRoom : viewsText.moreRoom}
            onClick={() => onTall(!isTall)}
          />
        </span>
      )}
    </>
  )
}
