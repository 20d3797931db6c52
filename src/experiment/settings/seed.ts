/** Every seed is a whole number of 32 bits. */
export const seedRange = { min: 0, max: 4294967295, step: 1 } as const
