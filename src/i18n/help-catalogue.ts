/**
 * The English explanations of the built page, which the build takes out of the code and puts here, to be loaded when the
 * page stands. In development and in tests they stay where they are written.
 */
export const catalogue: readonly string[] = []
