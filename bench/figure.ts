/** One measured figure. A ratio is against the floor that was measured in the same run. */
export type Figure = {
  readonly bench: string
  readonly engine?: 'sqlite' | 'mysql'
  readonly what: string
  readonly value: number | string
  readonly unit: string
  readonly ratio?: number
  /** What the ratio, or the value where there is no ratio, must keep to. */
  readonly limit?: string
  readonly ok: boolean
  readonly note?: string
}

/** `full` is what the figures are promised for; `quick` tries a measurement out. */
export type Size = 'full' | 'quick'
export type Bench = (size: Size) => AsyncGenerator<Figure>

export const round = (value: number, digits = 2) => Number(value.toFixed(digits))

/** The middle of some measurements. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** The value that 95 % of the measurements do not exceed. */
export function percentile95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1)] ?? Number.NaN
}
