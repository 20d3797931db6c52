import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { Button } from '../../controls/button.tsx'
import { Sheet } from '../../controls/sheet.tsx'
import { useText } from '../../i18n/react.ts'
import { openDialog } from '../../state/page.ts'
import type { Listing } from '../../state/storage/database.ts'
import { mostEntries } from '../../state/storage/limits.ts'
import { keepingStore } from '../../state/storage/state.ts'
import { HistoryEntry } from './history-entry.tsx'
import styles from './history-sheet.module.css'
import { historyText } from './text.ts'

/** The experiments that this browser keeps, each to be opened where its run stands, or removed. */
export function HistorySheet() {
  const t = useText()
  const dialog = useRef<HTMLDialogElement>(null)
  const { keeper, refused } = useStore(keepingStore)
  const [listing, setListing] = useState<Listing | null>(null)
  const [own, setOwn] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)
  const [looks, setLooks] = useState(0)
  const lookAgain = () => setLooks((before) => before + 1)
  useEffect(() => {
    let isCurrent = true
    const look = async () => {
      await keeper?.settled()
      const found = keeper && (await Promise.all([keeper.present(), keeper.list()]))
      if (!found || !isCurrent) return
      setOwn(found[0].id)
      setListing(found[1])
    }
    void look()
    return () => {
      isCurrent = false
    }
  }, [keeper, looks])

  const open = async (id: string) => {
    if (await keeper?.openEntry(id)) dialog.current?.close()
    else {
      setFailed(true)
      lookAgain()
    }
  }
  const remove = async (id: string) => {
    await keeper?.remove(id)
    lookAgain()
    // What had the focus is gone.
    dialog.current?.focus()
  }
  const removeAll = async () => {
    await keeper?.removeAll()
    lookAgain()
    dialog.current?.focus()
  }
  return (
    <Sheet ref={dialog} title={historyText.title} width={640} onClose={() => openDialog(null)}>
      <p className={styles.about}>{t(refused ? historyText.refused : historyText.about, { most: mostEntries })}</p>
      <div role="status">
        {failed && <p className={styles.warning}>{t(historyText.failed)}</p>}
        {listing && listing.unreadable > 0 && (
          <p className={styles.warning}>{t(historyText.unreadable, { count: listing.unreadable })}</p>
        )}
        {!refused && !listing && <p className={styles.about}>{t(historyText.loading)}</p>}
        {!refused && listing?.entries.length === 0 && <p className={styles.empty}>{t(historyText.empty)}</p>}
      </div>
      {listing && listing.entries.length > 0 && (
        <ol className={styles.list}>
          {listing.entries.map((entry) => (
            <HistoryEntry
              key={entry.id}
              entry={entry}
              isHere={entry.id === own}
              onOpen={() => void open(entry.id)}
              onRemove={() => void remove(entry.id)}
            />
          ))}
        </ol>
      )}
      {listing && listing.entries.length + listing.unreadable > 0 && (
        <RemoveAll count={listing.entries.length + listing.unreadable} onRemove={() => void removeAll()} />
      )}
    </Sheet>
  )
}

/** Asks again before everything goes. */
function RemoveAll({ count, onRemove }: { readonly count: number; readonly onRemove: () => void }) {
  const t = useText()
  const [isAsking, setAsking] = useState(false)
  const confirm = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isAsking) confirm.current?.focus()
  }, [isAsking])
  return (
    <div className={styles.foot}>
      {isAsking ? (
        <>
          <Button ref={confirm} kind="danger" onClick={onRemove}>
            {t(historyText.removeReally, { count })}
          </Button>
          <Button onClick={() => setAsking(false)}>{t(historyText.keep)}</Button>
        </>
      ) : (
        <Button onClick={() => setAsking(true)}>{t(historyText.removeAll)}</Button>
      )}
    </div>
  )
}
