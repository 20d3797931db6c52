import { constant } from './constant.ts'

/** The table of learning-rate schedules, in the order of menus. */
export const schedules = [constant] as const

export type ScheduleItem = (typeof schedules)[number]
