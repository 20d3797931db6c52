import { findProgram, requireProgram } from './programs.mjs'

/** The browser of the end-to-end tests. */

/** @returns {string | undefined} the path of a Chromium: CHROMIUM_PATH, else where Linux distributions put it */
export const findChromium = () => findProgram('chromium')

/**
 * Finds a Chromium, and installs one where that is possible: as root on Debian.
 * @throws Error that says in one line what to install
 */
export const requireChromium = () => requireProgram('chromium')
