import type { Dataset, Points, Quantity } from '../../data/datasets/item.ts'
import type { ColumnId } from '../../data/features/item.ts'
import { usualClasses } from '../../data/own/dataset.ts'
import type { OwnSamples } from '../../data/own/item.ts'
import { ownLimits } from '../../data/own/limits.ts'
import { quantise } from '../../data/own/quantise.ts'
import type { Task } from '../../lib/task.ts'
import type { Text } from '../../lib/text.ts'

/** A drawn sample: where it is, and its class or value; of a curve its height is its value. */
export interface DrawnPoint {
  readonly x: number
  readonly y: number
  readonly value: number
}

/** An axis, or the target: its name, empty for the usual one, and its range. */
export interface Axis {
  readonly name: string
  readonly domain: readonly [number, number]
}

/** What is drawn on. */
export interface Sheet {
  readonly task: Task
  /** One input: what is drawn is its value above it. */
  readonly isCurve: boolean
  readonly horizontal: Axis
  readonly vertical: Axis
  readonly target: Axis
  /** As many names as there are classes; empty ones are usual. */
  readonly classes: readonly string[]
}

/** What of a point is chosen beside its place: nothing on a curve, where its height is its value. */
export const chosenBeside = ({ task, isCurve }: Sheet): 'class' | 'value' | 'nothing' =>
  task !== 'regression' ? 'class' : isCurve ? 'nothing' : 'value'

export interface Drawing {
  readonly sheet: Sheet
  readonly points: readonly DrawnPoint[]
}

export const mostPoints = ownLimits.rows[1]
export const fewestPoints = ownLimits.rows[0]
/** Into so many steps a drawn axis is parted at most: finer than a screen is. */
const finestSteps = 2000

const plainAxis: Axis = { name: '', domain: [-6, 6] }
const plainTarget: Axis = { name: '', domain: [-1, 1] }

export const emptySheet = (task: Task, isCurve: boolean, classes: number): Sheet => ({
  task,
  isCurve: isCurve && task === 'regression',
  horizontal: plainAxis,
  vertical: plainAxis,
  target: plainTarget,
  classes: task === 'regression' ? [] : Array.from({ length: task === 'binary' ? 2 : classes }, () => ''),
})

/** The drawing that a dataset is: all of its points, in the columns that are drawn. */
export function drawingOf(
  dataset: Dataset,
  { count, x, y }: Points,
  plane: readonly ColumnId[],
  t: (text: Text) => string,
): Drawing {
  const width = dataset.columns.length
  const place = (id: ColumnId | undefined) => dataset.columns.findIndex((column) => column.id === id)
  const [h, v] = [place(plane[0]), place(plane[1])]
  const axisOf = ({ name, unit, domain }: Quantity): Axis => {
    const words = unit ? `${t(name)} (${t(unit)})` : t(name)
    return { name: words.slice(0, ownLimits.name), domain }
  }
  // A class by one input has no height of its own: it is drawn on a plane, in a row.
  const isCurve = v < 0 && dataset.task === 'regression'
  const horizontal = axisOf(dataset.columns[h] as Quantity)
  const target = axisOf(dataset.target)
  const nameOfClass = (name: Text, k: number) =>
    name.en === usualClasses[k]?.en ? '' : t(name).slice(0, ownLimits.name)
  return {
    sheet: {
      task: dataset.task,
      isCurve,
      horizontal,
      vertical: isCurve ? target : v < 0 ? plainAxis : axisOf(dataset.columns[v] as Quantity),
      target: dataset.task === 'regression' ? target : plainTarget,
      classes: dataset.classes.map(nameOfClass),
    },
    points: Array.from({ length: count }, (_, i) => ({
      x: x[i * width + h] as number,
      y: isCurve ? (y[i] as number) : v < 0 ? 0 : (x[i * width + v] as number),
      value: y[i] as number,
    })),
  }
}

/** The same points for another task: classes that are gone become the last, a value the class of its sign. */
export function withTask({ sheet, points }: Drawing, task: Task, isCurve: boolean, classes: number): Drawing {
  const fresh = emptySheet(task, isCurve, classes)
  const isNew = task !== sheet.task
  const next: Sheet = {
    ...fresh,
    horizontal: sheet.horizontal,
    vertical: fresh.isCurve === sheet.isCurve ? sheet.vertical : plainAxis,
    target: isNew ? plainTarget : sheet.target,
    classes: fresh.classes.map((_, k) => sheet.classes[k] ?? ''),
  }
  const [low, high] = next.target.domain
  const last = next.classes.length - 1
  const valueOf = (value: number): number => {
    if (task !== 'regression') return sheet.task === 'regression' ? Number(value > 0) : Math.min(last, value)
    return sheet.task === 'regression' ? value : value === 0 ? low : high
  }
  return { sheet: next, points: points.map(({ x, y, value }) => ({ x, y, value: valueOf(value) })) }
}

const clamp = (value: number, [low, high]: readonly [number, number]): number => Math.min(high, Math.max(low, value))

/** With more points, as many as there is room for, none beyond the edges. */
export function withPoints({ sheet, points }: Drawing, added: readonly DrawnPoint[]): Drawing {
  const room = mostPoints - points.length
  const within = added.map(({ x, y, value }) => ({
    x: clamp(x, sheet.horizontal.domain),
    y: clamp(y, sheet.vertical.domain),
    value,
  }))
  return { sheet, points: [...points, ...within.slice(0, room)] }
}

/** Without the points within a circle, whose radius is a part of the picture. */
export function withoutPoints({ sheet, points }: Drawing, x: number, y: number, radius: number): Drawing {
  const part = (value: number, [low, high]: readonly [number, number]) => value / (high - low)
  const isFar = (point: DrawnPoint) => {
    const dx = part(point.x - x, sheet.horizontal.domain)
    const dy = part(point.y - y, sheet.vertical.domain)
    return dx * dx + dy * dy > radius * radius
  }
  return { sheet, points: points.filter(isFar) }
}

/** A spray: points scattered within a circle, evenly over its area. `random` gives numbers from 0 to 1. */
export function sprayed(
  { horizontal, vertical }: Sheet,
  at: DrawnPoint,
  radius: number,
  count: number,
  random: () => number,
): readonly DrawnPoint[] {
  const [width, height] = [horizontal, vertical].map(({ domain: [low, high] }) => high - low) as [number, number]
  return Array.from({ length: count }, () => {
    const [angle, distance] = [2 * Math.PI * random(), radius * Math.sqrt(random())]
    return {
      x: at.x + width * distance * Math.cos(angle),
      y: at.y + height * distance * Math.sin(angle),
      value: at.value,
    }
  })
}

/** The drawing as samples, rounded as finely as a screen shows them. */
export function samplesOf({ sheet, points }: Drawing): OwnSamples {
  const { task, isCurve, horizontal, vertical, target, classes } = sheet
  const columnOf = (axis: Axis, of: (point: DrawnPoint) => number) => {
    const { values, decimals } = quantise(points.map(of), finestSteps)
    return { quantity: { ...axis, decimals }, values }
  }
  const x = columnOf(horizontal, (point) => point.x)
  const y = columnOf(vertical, (point) => point.y)
  const inputs = isCurve ? [x] : [x, y]
  const isClass = task !== 'regression'
  const aim = isCurve
    ? y
    : isClass
      ? {
          quantity: { ...target, domain: [0, classes.length - 1] as const, decimals: 0 },
          values: points.map(({ value }) => value),
        }
      : columnOf(target, (point) => point.value)
  return {
    task,
    columns: inputs.map(({ quantity }) => quantity),
    classes,
    target: aim.quantity,
    rows: points.map((_, i) => [...inputs, aim].map(({ values }) => values[i] as number)),
  }
}
