import { useRef, useState } from 'react'
import { Sheet } from '../../controls/sheet.tsx'
import { useText } from '../../i18n/react.ts'
import { addressOf } from '../../state/address.ts'
import { openDialog } from '../../state/page.ts'
import { useExperiment } from '../../state/react.ts'
import { ContentsSection } from './contents-section.tsx'
import { EmbedSection } from './embed-section.tsx'
import { FileSection } from './file-section.tsx'
import { LinkSection } from './link-section.tsx'
import { OpenLinkSection } from './open-link-section.tsx'
import { QrCode } from './qr-code.tsx'
import { RightsSection } from './rights-section.tsx'
import { useSharedExperiment } from './shared-experiment.ts'
import styles from './share-dialog.module.css'
import { shareText } from './text.ts'

/** Every way to hand the experiment to someone else, and to open what someone else handed on. */
export function ShareDialog() {
  const t = useText()
  const dialog = useRef<HTMLDialogElement>(null)
  const brought = useExperiment(({ network }) => network.weights !== undefined)
  const [withWeights, setWithWeights] = useState(brought)
  const experiment = useSharedExperiment(withWeights)
  const link = addressOf(experiment)
  const close = () => dialog.current?.close()
  return (
    <Sheet ref={dialog} title={shareText.title} width={760} onClose={() => openDialog(null)}>
      <div className={styles.body}>
        <div className={styles.columns}>
          <div className={styles.ways}>
            <ContentsSection experiment={experiment} withWeights={withWeights} onChange={setWithWeights} />
            <RightsSection />
            <LinkSection link={link} />
            <FileSection experiment={experiment} onOpened={close} />
            <OpenLinkSection onOpened={close} />
          </div>
          <section className={styles.code}>
            <h3>{t(shareText.code)}</h3>
            <QrCode link={link} />
          </section>
        </div>
        <EmbedSection link={link} title={experiment.title} />
      </div>
    </Sheet>
  )
}
