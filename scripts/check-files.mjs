import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/** The repository installs from whatever registry is set: no committed file names one, or a key to one. */

const forbidden =
  /"resolved"\s*:|^\s*(?:\S+:)?registry\s*=|_auth(?:Token)?\s*=|\bregistry[.][a-z-]+[.](?:com|org|io)\b/m

const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' })
  .split('\0')
  .filter((file) => file && existsSync(file))
const wrong = files.filter((file) => forbidden.test(readFileSync(file, 'utf8')))

for (const file of wrong) console.error(`${file} names a package registry`)
console.log(`${files.length} files looked at`)
if (wrong.length || files.length === 0) process.exitCode = 1
