/** In the place of the frames of outcomes: each word says what is learned. */
export function frameEnd(): number {
  return 0
}
