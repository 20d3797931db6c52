import { answerOf } from './answers.ts'
import { carryOver } from './carry.ts'
import { watchedOf } from './watched.ts'

/** What a session needs when it is asked, watched, or goes another way: a page loads it with the first such command. */
export const late = { answerOf, carryOver, watchedOf }

export type Late = typeof late
