import type { NumberSetting } from '../lib/setting.ts'

/** How many times as large or small is far from usual, where ratios count; else that part of the whole range. */
const farRatio = 5
const farPart = 0.25

/** Whether a value is far from what is usual; 0 where it means that there is none of it is not. */
export function farFromUsual(
  { min, max, scale, integer }: NumberSetting,
  usual: readonly number[],
  value: number,
): 'less' | 'more' | null {
  const [least, most] = [usual[0], usual.at(-1)]
  if (least === undefined || most === undefined || (value === 0 && min === 0)) return null
  const byRatio = scale === 'log' || integer
  const far = (max - min) * farPart
  if (value > (byRatio ? most * farRatio : most + far)) return 'more'
  return value < (byRatio ? least / farRatio : least - far) ? 'less' : null
}
