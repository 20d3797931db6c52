import { useEffect, useId, useRef, useState } from 'react'
import { SelectBox } from '../../controls/select-box.tsx'
import { longestLink } from '../../experiment/link.ts'
import { useText } from '../../i18n/react.ts'
import type { Text } from '../../lib/text.ts'
import { useSize } from '../../plots/size.ts'
import { CopyButton } from './copy-button.tsx'
import { embedAddress, embedCode, embedLocales, type EmbedSize, embedSizes, embedThemes } from './embed-code.ts'
import styles from './embed-section.module.css'
import { embedText } from './embed-text.ts'
import { shareText } from './text.ts'

interface EmbedSectionProps {
  readonly link: string
  readonly title: string
}

/** The experiment as a frame for another page: its code, and the frame itself. */
export function EmbedSection(props: EmbedSectionProps) {
  const t = useText()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details className={styles.embed} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{t(embedText.title)}</summary>
      {isOpen && (
        <section>
          <Embed {...props} />
        </section>
      )}
    </details>
  )
}

function Embed({ link, title }: EmbedSectionProps) {
  const t = useText()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [size, setSize] = useState<EmbedSize>(embedSizes[1])
  const [theme, setTheme] = useState<(typeof embedThemes)[number]>('auto')
  const [locale, setLocale] = useState<(typeof embedLocales)[number]>('auto')
  const name = title || t(embedText.frame)
  const address = embedAddress(link, theme, locale)
  const code = embedCode(address, name, size)
  const isTooLong = link.length > longestLink
  return (
    <div className={styles.body}>
      <p>{t(embedText.about)}</p>
      <div className={styles.choices}>
        <Choice
          label={embedText.size}
          value={size.id}
          options={embedSizes.map((one) => [
            one.id,
            one.width === null ? t(embedText.wide, { height: one.height }) : `${one.width} × ${one.height}`,
          ])}
          onChange={(chosen) => setSize(embedSizes.find((one) => one.id === chosen) ?? embedSizes[1])}
        />
        <Choice
          label={embedText.theme}
          value={theme}
          options={embedThemes.map((one) => [one, t(embedText.themeOf, { choice: one })])}
          onChange={setTheme}
        />
        <Choice
          label={embedText.language}
          value={locale}
          options={embedLocales.map((one) => [one, t(embedText.languageOf, { choice: one })])}
          onChange={setLocale}
        />
      </div>
      <label htmlFor={id} className={styles.label}>
        {t(embedText.code)}
      </label>
      <div data-row>
        <textarea
          id={id}
          ref={field}
          readOnly
          rows={5}
          spellCheck={false}
          value={code}
          onFocus={(event) => event.target.select()}
        />
        <CopyButton text={code} field={field} disabled={isTooLong} />
      </div>
      {isTooLong ? (
        <p data-warning>{t(shareText.tooLong, { length: link.length, limit: longestLink })}</p>
      ) : (
        <>
          <h4>{t(embedText.preview)}</h4>
          <Preview key={`${theme} ${locale}`} address={address} title={t(embedText.previewOf, { name })} size={size} />
          <p>
            {t(embedText.messages)} <a href="embed-example.html">{t(embedText.example)}</a>
          </p>
        </>
      )}
    </div>
  )
}

interface ChoiceProps<Id extends string> {
  readonly label: Text
  readonly value: Id
  readonly options: readonly (readonly [id: Id, name: string])[]
  readonly onChange: (id: Id) => void
}

function Choice<Id extends string>({ label, value, options, onChange }: ChoiceProps<Id>) {
  const t = useText()
  return (
    <label>
      <span>{t(label)}</span>
      <SelectBox framed value={value} onChange={(event) => onChange(event.target.value as Id)}>
        {options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectBox>
    </label>
  )
}

/** The frame of the code itself, as large as there; where there is no room for it, drawn smaller. */
function Preview({ address, title, size }: { address: string; title: string; size: EmbedSize }) {
  const box = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLIFrameElement>(null)
  const { width: room } = useSize(box)
  // What it began with; another experiment goes on in the same frame, and leaves no trace in the history.
  const [first] = useState(address)
  useEffect(() => {
    if (address !== first) frame.current?.contentWindow?.location.replace(address)
  }, [address, first])
  const width = size.width ?? room
  const scale = width > 0 && room > 0 ? Math.min(1, room / width) : 1
  return (
    <div ref={box} className={styles.preview} style={{ height: size.height * scale }}>
      {room > 0 && (
        // oxlint-disable-next-line react/iframe-missing-sandbox -- it is this very page
        <iframe
          ref={frame}
          src={first}
          title={title}
          width={width}
          height={size.height}
          style={{ transform: `scale(${scale})` }}
        />
      )}
    </div>
  )
}
