import { checkMap, checkRows } from './check.ts'
import { type Heap, padded } from './memory.ts'
import { transpose } from './plan.ts'
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
  private readonly grids: [Grid, Grid] = [emptyGrid(), emptyGrid()]
  private readonly out: Region = { at: 0, words: 0 }

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

  private reserve(region: Region, words: number): void {
    if (region.words >= words) return
    region.at = this.heap.grow(words)
    region.words = words
  }
}

const emptyGrid = (): Grid => ({ x: { at: 0, words: 0 }, cells: 0, stride: 0 })
