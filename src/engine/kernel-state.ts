import * as at from './kernels/layout.ts'
import type { Heap } from './memory.ts'
import type { PackedLayer, Packing } from './packing.ts'
import type { Regions } from './regions.ts'

/** What a run of the kernels has learnt: parameters, the optimizer's slots and powers, running statistics. */
export class KernelState {
  private frozen: readonly number[] = []

  constructor(
    private readonly heap: Heap,
    private readonly regions: Regions,
    private readonly packing: Packing,
    private readonly parameterCount: number,
  ) {}

  get hasFrozen(): boolean {
    return this.frozen.length > 0
  }

  parameters(out: Float32Array = new Float32Array(this.parameterCount)): Float32Array {
    return this.packing.unpack(this.packed(this.regions.parameters), out)
  }

  setParameters(parameters: ArrayLike<number>): void {
    this.packing.pack(parameters, this.packed(this.regions.parameters))
    this.freeze(this.frozen)
  }

  /** Training leaves these parameters at what they are now. */
  freeze(parameters: readonly number[]): void {
    this.frozen = parameters
    const { view } = this.heap
    const { plan, frozen, parameters: start } = this.regions
    view.setInt32(plan + at.planFrozenCount, parameters.length, true)
    for (const [i, index] of parameters.entries()) {
      const offset = this.packing.place(index) * 4
      view.setUint32(frozen + i * 8, offset, true)
      view.setFloat32(frozen + i * 8 + 4, view.getFloat32(start + offset, true), true)
    }
  }

  /** Those of the last batch, canonical order. */
  gradients(): Float32Array {
    return this.packing.unpack(this.packed(this.regions.gradients), new Float32Array(this.parameterCount))
  }

  /** Kernels leave gradients and deltas alone where no unit is: they must be 0 there. */
  clearGradients(): void {
    this.packed(this.regions.gradients).fill(0)
    for (const { delta, words } of this.regions.layers) this.heap.floats(delta, words).fill(0)
  }

  slots(count: number): Float32Array[] {
    return Array.from({ length: count }, (_, slot) =>
      this.packing.unpack(this.packed(this.slotAt(slot)), new Float32Array(this.parameterCount)),
    )
  }

  setSlots(slots: readonly ArrayLike<number>[], powers: readonly number[]): void {
    for (const [slot, values] of slots.entries()) this.packing.pack(values, this.packed(this.slotAt(slot)))
    this.setPowers(powers)
  }

  clearSlots(count: number): void {
    for (let slot = 0; slot < count; slot++) this.packed(this.slotAt(slot)).fill(0)
    this.setPowers([1, 1])
  }

  powers(): number[] {
    const { view } = this.heap
    const { plan } = this.regions
    return [view.getFloat64(plan + at.planPowers, true), view.getFloat64(plan + at.planPowers + 8, true)]
  }

  setPowers(powers: readonly number[]): void {
    for (const [i, power] of powers.entries()) {
      this.heap.view.setFloat64(this.regions.plan + at.planPowers + i * 8, power, true)
    }
  }

  /** Running means, then variances, of each layer that has them. */
  statistics(): Float32Array {
    return Float32Array.from(this.statisticsRows().flatMap((row) => Array.from(row)))
  }

  setStatistics(values: ArrayLike<number>): void {
    let from = 0
    for (const row of this.statisticsRows()) {
      for (let u = 0; u < row.length; u++) row[u] = values[from + u] as number
      from += row.length
    }
  }

  /** Remembers statistics, parameters and so many slots; costs a copy within memory. */
  save(slots: number): void {
    this.copy(this.regions.statistics, this.regions.saved, slots)
  }

  /** Back to what was saved last. */
  revert(slots: number): void {
    this.copy(this.regions.saved, this.regions.statistics, slots)
  }

  private copy(from: number, to: number, slots: number): void {
    this.heap.copy(from, to, this.regions.statisticsCount + this.packing.count * (1 + slots))
  }

  /** Views, `[units]` each. */
  private statisticsRows(): Float32Array[] {
    return this.regions.layers.flatMap(({ statistics }, k) => {
      if (statistics === null) return []
      const { units, width } = this.packing.layers[k] as PackedLayer
      return [this.heap.floats(statistics, units), this.heap.floats(statistics + width * 4, units)]
    })
  }

  private slotAt(slot: number): number {
    return this.regions.slots + slot * this.packing.count * 4
  }

  private packed(offset: number): Float32Array {
    return this.heap.floats(offset, this.packing.count)
  }
}
