/** The parameter of the loss under way, where it has one. */
export let lossParameter: f32 = 0

export function setLossParameter(value: f32): void {
  lossParameter = value
}
