import { checkMap, checkRows } from './check.ts'
import { type Heap, padded } from './memory.ts'
import { transpose } from './columns.ts'
import type { GridSlot } from './types.ts'

interface Region {
  at: number
  words: number
}

interface Grid {
  readonly x: Region
  cells: number
  stride: number
}

/** Inputs that are mapped again and again, and room for the maps: memory grows for the largest grid seen. */
export class Grids {
  private readonly grids: readonly [Grid, Grid, Grid] = [emptyGrid(), emptyGrid(), emptyGrid()]
  private readonly out: Region = { at: 0, words: 0 }
  private readonly sums: Region = { at: 0, words: 0 }

  /** @param units of all layers together */
  constructor(
    private readonly heap: Heap,
    private readonly inputs: number,
    private readonly units: number,
  ) {}

  /** @throws EngineError */
  set(slot: GridSlot, x: Float32Array): void {
    const cells = checkRows('a grid', x, this.inputs)
    const grid = this.grids[slot]
    grid.cells = cells
    grid.stride = padded(cells)
    this.reserve(grid.x, this.inputs * grid.stride)
    this.reserve(this.out, this.units * grid.stride)
    transpose(x, cells, this.inputs, this.heap.floats(grid.x.at, this.inputs * grid.stride), grid.stride)
  }

  /**
   * @param compute writes `[rows, cells]` to `to` from `[inputs, cells]` at `x`
   * @throws EngineError
   */
  map(slot: GridSlot, rows: number, out: Float32Array, compute: (x: number, cells: number, to: number) => void): void {
    const { x, cells, stride } = this.grids[slot]
    checkMap(rows, cells, out)
    compute(x.at, stride, this.out.at)
    const values = this.heap.floats(this.out.at, rows * stride)
    if (stride === cells) out.set(values)
    else for (let r = 0; r < rows; r++) out.set(values.subarray(r * stride, r * stride + cells), r * cells)
  }

  /**
   * Mean and standard deviation over draws.
   *
   * @param add adds one draw of `[rows, cells]` and of its squares to the f64 sums that stand in memory
   * @throws EngineError
   */
  draw(
    slot: GridSlot,
    rows: number,
    draws: number,
    mean: Float32Array,
    deviation: Float32Array,
    add: (x: number, cells: number, sums: number, draw: number) => void,
  ): void {
    const { x, cells, stride } = this.grids[slot]
    checkMap(rows, cells, mean)
    checkMap(rows, cells, deviation)
    this.reserve(this.sums, rows * stride * 4)
    const sums = new Float64Array(this.heap.memory.buffer, this.sums.at, rows * stride * 2)
    sums.fill(0)
    for (let draw = 0; draw < draws; draw++) add(x.at, stride, this.sums.at, draw)
    for (let r = 0; r < rows; r++) {
      for (let cell = 0; cell < cells; cell++) {
        const average = (sums[r * stride + cell] as number) / draws
        const square = (sums[(rows + r) * stride + cell] as number) / draws
        mean[r * cells + cell] = average
        deviation[r * cells + cell] = Math.sqrt(Math.max(0, square - average * average))
      }
    }
  }

  private reserve(region: Region, words: number): void {
    if (region.words >= words) return
    region.at = this.heap.grow(words)
    region.words = words
  }
}

const emptyGrid = (): Grid => ({ x: { at: 0, words: 0 }, cells: 0, stride: 0 })
