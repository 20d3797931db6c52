import { expect, it } from 'vitest'
import { zoomFor } from '../../src/state/zoom.ts'

it('enlarges what a projector shows and what is presented, and on a desk nothing but windows of 4K', () => {
  const screen = { width: 1920, height: 1080 }
  expect(zoomFor('light', 'workspace', screen)).toBe(1)
  expect(zoomFor('dark', 'workspace', { width: 2560, height: 1440 })).toBe(1)
  expect(zoomFor('dark', 'workspace', { width: 3840, height: 2160 })).toBe(1.5)
  expect(zoomFor('dark', 'embed', { width: 3840, height: 2160 })).toBe(1)
  expect(zoomFor('projector', 'embed', { width: 800, height: 600 })).toBe(1)
  expect(zoomFor('projector', 'embed', screen)).toBeCloseTo(1080 / 740)
  expect(zoomFor('light', 'present', screen)).toBe(2)
  expect(zoomFor('projector', 'present', screen)).toBe(2)
  expect(zoomFor('projector', 'workspace', screen)).toBeCloseTo(1080 / 740)
  expect(zoomFor('projector', 'workspace', { width: 3840, height: 2160 })).toBeCloseTo(2160 / 740)
})

it('never makes anything smaller than designed, and leaves small windows alone', () => {
  for (const mode of ['workspace', 'present'] as const) {
    expect(zoomFor('projector', mode, { width: 360, height: 740 })).toBe(1)
    expect(zoomFor('projector', mode, { width: 1e5, height: 1e5 })).toBe(4)
  }
})
