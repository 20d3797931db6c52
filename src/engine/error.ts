/** Why a run can't be: a reason that programs can tell apart, and a sentence for people who read logs. */
export class EngineError extends Error {
  override readonly name = 'EngineError'

  constructor(
    readonly code:
      | 'noLayers'
      | 'noUnits'
      | 'noData'
      | 'tooLarge'
      | 'notANumber'
      | 'unsupported'
      | 'shape'
      | 'outOfMemory',
    message: string,
  ) {
    super(message)
  }
}
