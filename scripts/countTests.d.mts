export interface Sum {
  readonly passed: number
  readonly failed: number
}
export declare function count(report: object): Sum
export declare function complaints(
  sum: Sum,
  expected: { readonly atLeast: number; readonly missing: readonly string[] },
): string[]
