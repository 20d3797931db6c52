/**
 * The Korean texts of the built page, which the build takes out of the code and puts here, to be loaded by those who read
 * them. In development and in tests they stay where they are written.
 */
export const catalogue: readonly string[] = []
