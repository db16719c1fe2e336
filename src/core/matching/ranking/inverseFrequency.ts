/** Of BM25 (Robertson and Zaragoza 2009), never below zero. */
export function inverseFrequency(holders: number, texts: number): number {
  return Math.log(1 + (texts - holders + 0.5) / (holders + 0.5))
}
