/** Why a text is no expression. */
export type Reason =
  | 'empty'
  | 'long'
  | 'deep'
  | 'character'
  | 'name'
  | 'operand'
  | 'operator'
  | 'open'
  | 'close'
  | 'arguments'
  | 'constant'

export interface Complaint {
  readonly reason: Reason
  /** Where, from 1. */
  readonly at: number
  /** What stands there; nothing at the end. */
  readonly what: string
}

export const complaint = (reason: Reason, at: number, what = ''): Complaint => ({ reason, at, what })
