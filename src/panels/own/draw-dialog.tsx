import { Eraser, Pencil, Redo2, SprayCan, Trash2, Undo2 } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { Button } from '../../controls/button.tsx'
import { IconButton } from '../../controls/icon-button.tsx'
import { KeyCap } from '../../controls/key-cap.tsx'
import { SelectBox } from '../../controls/select-box.tsx'
import { Sheet } from '../../controls/sheet.tsx'
import { usualClasses } from '../../data/own/dataset.ts'
import { writeOwn } from '../../data/own/write.ts'
import { useText } from '../../i18n/react.ts'
import { keyOf, Stream } from '../../lib/random.ts'
import type { Task } from '../../lib/task.ts'
import type { Text } from '../../lib/text.ts'
import { chooseDataset } from '../../state/edits.ts'
import { openDialog } from '../../state/page.ts'
import { useExperiment, usePreparedData, useWorkspace } from '../../state/react.ts'
import { newSeed } from '../../state/seed.ts'
import { ownLimits } from '../../data/own/limits.ts'
import { DrawArea, type Place } from './draw-area.tsx'
import { ClassMark } from './class-mark.tsx'
import {
  chosenBeside,
  drawingOf,
  type DrawnPoint,
  emptySheet,
  fewestPoints,
  mostPoints,
  samplesOf,
  sprayed,
  withoutPoints,
  withPoints,
  withTask,
} from './drawing.ts'
import styles from './own-dialog.module.css'
import { drawText } from './text.ts'
import { useDrawing } from './use-drawing.ts'

const tools = [
  { id: 'spray', key: 's', icon: SprayCan, label: drawText.spray },
  { id: 'point', key: 'p', icon: Pencil, label: drawText.point },
  { id: 'erase', key: 'e', icon: Eraser, label: drawText.erase },
] as const

const kinds = [
  { id: 'binary', task: 'binary', isCurve: false, label: drawText.binary },
  { id: 'multiclass', task: 'multiclass', isCurve: false, label: drawText.multiclass },
  { id: 'plane', task: 'regression', isCurve: false, label: drawText.plane },
  { id: 'curve', task: 'regression', isCurve: true, label: drawText.curve },
] as const satisfies readonly { id: string; task: Task; isCurve: boolean; label: Text }[]

const rounded = (value: number): string => String(Number(value.toPrecision(3))).replace('-', '−')

/** Samples drawn by hand, in the place of a dataset. */
export function DrawDialog() {
  const t = useText()
  const workspace = useWorkspace()
  const data = usePreparedData()
  const plane = useExperiment((experiment) => experiment.data.plane)
  const isOwn = useExperiment((experiment) => experiment.data.dataset === 'own')
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const present = () => drawingOf(data.dataset, data.dataset.generate(workspace.experiment.data), plane, t)
  const { drawing, begin, change, become, ...past } = useDrawing(() =>
    isOwn
      ? present()
      : {
          sheet: emptySheet(data.dataset.task, plane.length === 1, Math.max(3, data.dataset.classes.length)),
          points: [],
        },
  )
  const { sheet, points } = drawing
  const [tool, setTool] = useState<(typeof tools)[number]['id']>('spray')
  const [group, setGroup] = useState(0)
  const [part, setPart] = useState(1)
  const [percent, setPercent] = useState(8)
  const [random] = useState(() => new Stream(keyOf(newSeed(), 'points')))

  const isClass = sheet.task !== 'regression'
  const hasValue = chosenBeside(sheet) === 'value'
  const classes = sheet.classes.length
  const ofClass = Math.min(group, classes - 1)
  const [low, high] = sheet.target.domain
  const value = isClass ? ofClass : low + ((part + 1) / 2) * (high - low)
  const radius = tool === 'point' ? 0 : percent / 100
  const kind = kinds.find(({ task, isCurve }) => task === sheet.task && isCurve === sheet.isCurve) ?? kinds[0]
  const className = (k: number) => sheet.classes[k] || t(usualClasses[k] as Text)

  const dab = ({ x, y }: Place, erases: boolean) => {
    const at: DrawnPoint = { x, y, value: sheet.isCurve ? y : value }
    if (erases || tool === 'erase') {
      change((now) => withoutPoints(now, x, y, Math.max(0.015, radius)))
      return
    }
    const many = Math.max(1, Math.round(percent / 4))
    const added = tool === 'point' ? [at] : sprayed(sheet, at, radius, many, () => random.uniform())
    change((now) =>
      withPoints(
        now,
        added.map(({ x: px, y: py, value: own }) => ({ x: px, y: py, value: sheet.isCurve ? py : own })),
      ),
    )
  }
  const key = (pressed: string): boolean => {
    const chosen = tools.find((one) => one.key === pressed.toLowerCase())
    const digit = Number(pressed)
    if (chosen) setTool(chosen.id)
    else if (isClass && digit >= 1 && digit <= classes) setGroup(digit - 1)
    else if (hasValue && (pressed === '+' || pressed === '=')) setPart((now) => Math.min(1, now + 0.1))
    else if (hasValue && pressed === '-') setPart((now) => Math.max(-1, now - 0.1))
    else return false
    return true
  }
  const shortcut = (event: React.KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey)) return
    const letter = event.key.toLowerCase()
    if (letter !== 'z' && letter !== 'y') return
    event.preventDefault()
    if (letter === 'y' || event.shiftKey) past.redo()
    else past.undo()
  }
  const use = async () => {
    const text = await writeOwn(samplesOf(drawing))
    workspace.edit(chooseDataset, 'own', text)
    dialog.current?.close()
  }
  const isFew = points.length < fewestPoints
  return (
    <Sheet
      ref={dialog}
      title={drawText.title}
      width={820}
      closesBeside={false}
      onClose={() => openDialog(null)}
      onKeyDown={shortcut}
    >
      <div className={styles.drawing}>
        <div className={styles.tools}>
          <label className={styles.field}>
            {t(drawText.task)}
            <SelectBox
              framed
              value={kind.id}
              onChange={(event) => {
                const next = kinds.find((one) => one.id === event.target.value) ?? kind
                become((now) => withTask(now, next.task, next.isCurve, Math.max(3, classes)))
              }}
            >
              {kinds.map((one) => (
                <option key={one.id} value={one.id}>
                  {t(one.label)}
                </option>
              ))}
            </SelectBox>
          </label>
          {sheet.task === 'multiclass' && (
            <label className={styles.field}>
              {t(drawText.classes)}
              <SelectBox
                framed
                value={classes}
                onChange={(event) => become((now) => withTask(now, 'multiclass', false, Number(event.target.value)))}
              >
                {Array.from({ length: ownLimits.classes - 2 }, (_, k) => (
                  <option key={k} value={k + 3}>
                    {k + 3}
                  </option>
                ))}
              </SelectBox>
            </label>
          )}
          <fieldset className={`${styles.choices} ${styles.wide}`}>
            <legend>{t(drawText.tool)}</legend>
            {tools.map(({ id: one, icon: Icon, label, key: letter }) => (
              <label key={one} className={styles.choice}>
                <input
                  type="radio"
                  name={`${id}-tool`}
                  className="visually-hidden"
                  checked={tool === one}
                  onChange={() => setTool(one)}
                />
                <Icon size={15} aria-hidden />
                <span>{t(label)}</span>
                <KeyCap aria-hidden>{letter.toUpperCase()}</KeyCap>
              </label>
            ))}
          </fieldset>
          {isClass && (
            <fieldset className={styles.choices}>
              <legend>{t(drawText.class)}</legend>
              {sheet.classes.map((_, k) => (
                <label key={k} className={styles.choice}>
                  <input
                    type="radio"
                    name={`${id}-class`}
                    className="visually-hidden"
                    checked={ofClass === k}
                    onChange={() => setGroup(k)}
                  />
                  <ClassMark index={k} />
                  <span>{className(k)}</span>
                  <KeyCap aria-hidden>{k + 1}</KeyCap>
                </label>
              ))}
            </fieldset>
          )}
          {hasValue && (
            <label className={styles.field}>
              {t(drawText.value)} <output>{rounded(value)}</output>
              <input
                type="range"
                min={-1}
                max={1}
                step={0.1}
                value={part}
                aria-valuetext={rounded(value)}
                onChange={(event) => setPart(Number(event.target.value))}
              />
            </label>
          )}
          {tool !== 'point' && (
            <label className={styles.field}>
              {t(drawText.size)}
              <input
                type="range"
                min={2}
                max={25}
                value={percent}
                aria-valuetext={`${percent} %`}
                onChange={(event) => setPercent(Number(event.target.value))}
              />
            </label>
          )}
          <div className={styles.row}>
            <IconButton icon={Undo2} label={drawText.undo} disabled={!past.canUndo} onClick={past.undo} />
            <IconButton icon={Redo2} label={drawText.redo} disabled={!past.canRedo} onClick={past.redo} />
            <IconButton
              icon={Trash2}
              label={drawText.clear}
              disabled={points.length === 0}
              onClick={() => become((now) => ({ ...now, points: [] }))}
            />
          </div>
          {!isOwn && <Button onClick={() => become(present)}>{t(drawText.present)}</Button>}
          {data.dataset.columns.length > 2 && <p className={styles.note}>{t(drawText.planeAlone)}</p>}
        </div>
        <DrawArea
          sheet={sheet}
          points={points}
          radius={radius}
          sprays={tool !== 'point'}
          said={({ x, y }) =>
            t(drawText.where, {
              x: rounded(x),
              y: rounded(y),
              what:
                tool === 'erase'
                  ? t(drawText.erase)
                  : isClass
                    ? className(ofClass)
                    : rounded(sheet.isCurve ? y : value),
              count: points.length,
            })
          }
          onBegin={begin}
          onDab={dab}
          onKey={key}
        />
      </div>
      <p className={styles.note}>{t(drawText.keys, { chosen: chosenBeside(sheet) })}</p>
      <div className={styles.foot}>
        <p className={styles.note}>
          {t(drawText.count, { count: points.length })}
          {isFew && ` · ${t(drawText.few, { least: fewestPoints })}`}
          {points.length >= mostPoints && ` · ${t(drawText.full, { limit: mostPoints })}`}
        </p>
        <Button kind="main" disabled={isFew} onClick={() => void use()}>
          {t(drawText.use)}
        </Button>
      </div>
    </Sheet>
  )
}
