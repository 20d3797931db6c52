/**
 * The parts of the page that a link can hide, or show without letting them be changed, as they stand together. Once
 * released, ids never change.
 */
export const partGroups = {
  run: ['play', 'step', 'reset', 'speed', 'title'],
  data: ['data', 'points', 'noise', 'split', 'labelnoise', 'batch', 'seed', 'scale'],
  network: ['network', 'inputs', 'layers', 'units', 'activation', 'layersettings', 'weights'],
  training: ['loss', 'opt', 'lr', 'schedule', 'penalties', 'stop'],
  results: ['numbers', 'output', 'showval', 'hard', 'mistakes', 'uncertainty', 'curves', 'views'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type PartGroup = keyof typeof partGroups
export type PartId = (typeof partGroups)[PartGroup][number]

/** All of them, in the order of the page. */
export const parts: readonly { readonly id: PartId }[] = Object.values(partGroups).flatMap((ids: readonly PartId[]) =>
  ids.map((id) => ({ id })),
)
