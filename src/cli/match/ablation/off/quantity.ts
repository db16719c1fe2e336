/** In the place of the rule that reads how much is asked: nothing is counted. */
export function quantityOf(): null {
  return null
}

export function quantityIn(): null {
  return null
}

export function isFewer(): null {
  return null
}

export function countsOnly(): boolean {
  return false
}
