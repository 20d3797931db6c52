/** A seed that was not there before. The only chance in the program: from here on everything follows from it. */
export function newSeed(): number {
  const [word = 0] = crypto.getRandomValues(new Uint16Array(1))
  return word
}
