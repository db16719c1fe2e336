/** How much larger than 16 px the text of this window is set: estimates of rows grow with it. */
export function textScale(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1
}
