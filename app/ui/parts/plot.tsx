/** Plots, drawn on the server as SVG. What they show stands in a table beside them, so to a screen reader they are a picture with a name. */
import { scaleBand, scaleLinear } from 'd3-scale'
import { useId } from 'react'

export type Bar = { readonly label: string; readonly value: number | null }

const WIDTH = 480
const HEIGHT = 210
const EDGE = { top: 12, right: 4, bottom: 30, left: 44 }
/** So many lines across can be told apart on a phone. */
const TICKS = 4
/** Every so manieth bar has its label below it, or they would run together. */
const LABEL_EVERY = 5
/** A bar for nothing at all is still seen to be there. */
const LEAST_BAR = 1.5

type ColumnsProps = {
  readonly title: string
  readonly bars: readonly Bar[]
  /** The end of the scale, where it is known: 100 for per cent. */
  readonly top?: number
  /** How a number is written. */
  readonly write: (value: number) => string
}

/** The outermost labels stay within the picture. */
function anchorAt(index: number, count: number): 'start' | 'middle' | 'end' {
  if (index === 0) return 'start'
  return index === count - 1 ? 'end' : 'middle'
}

/** Standing bars, one beside the other: a value for each week. A bar that is null is a gap. */
export function ColumnPlot({ title, bars, top, write }: ColumnsProps) {
  const most = top ?? Math.max(1, ...bars.map(({ value }) => value ?? 0))
  const x = scaleBand(
    bars.map(({ label }) => label),
    [EDGE.left, WIDTH - EDGE.right],
  ).padding(0.25)
  const y = scaleLinear([0, most], [HEIGHT - EDGE.bottom, EDGE.top]).nice(TICKS)
  const ticks = y.ticks(TICKS).filter(Number.isInteger)
  return (
    <svg className="plot" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line className="across" x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y(tick)} y2={y(tick)} />
          <text x={EDGE.left - 6} y={y(tick)} dy="0.33em" textAnchor="end">
            {write(tick)}
          </text>
        </g>
      ))}
      {bars.map(({ label, value }, index) => (
        <g key={label}>
          {value === null ? null : (
            <rect
              className="solid"
              x={x(label)}
              width={x.bandwidth()}
              y={Math.min(y(value), y(0) - LEAST_BAR)}
              height={Math.max(y(0) - y(value), LEAST_BAR)}
            />
          )}
          {index % LABEL_EVERY === 0 ? (
            <text x={(x(label) ?? 0) + x.bandwidth() / 2} y={HEIGHT - 9} textAnchor={anchorAt(index, bars.length)}>
              {label}
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  )
}

export type Row = { readonly label: string; readonly solid: number; readonly striped: number }

const ROW_HEIGHT = 46
const BAR_HEIGHT = 14
const STRIPE = 6

/** Lying bars under their labels, each of two parts: one solid, one striped, since colour alone would not tell them apart. */
export function RowPlot({
  title,
  rows,
  write,
}: {
  title: string
  rows: readonly Row[]
  write: (value: number) => string
}) {
  const stripes = useId()
  const most = Math.max(1, ...rows.map(({ solid, striped }) => solid + striped))
  const x = scaleLinear([0, most], [0, WIDTH - EDGE.left])
  return (
    <svg className="plot" viewBox={`0 0 ${WIDTH} ${rows.length * ROW_HEIGHT}`} role="img" aria-label={title}>
      <defs>
        <pattern
          id={stripes}
          width={STRIPE}
          height={STRIPE}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect className="late" width={STRIPE / 2} height={STRIPE} />
        </pattern>
      </defs>
      {rows.map(({ label, solid, striped }, index) => {
        const from = index * ROW_HEIGHT
        const bar = { y: from + 22, height: BAR_HEIGHT }
        return (
          <g key={label}>
            <text x={0} y={from + 15}>
              {label}
            </text>
            <rect className="solid" x={0} width={x(solid)} {...bar} />
            <rect className="edge" x={x(solid)} width={x(striped)} fill={`url(#${stripes})`} {...bar} />
            <text x={x(solid + striped) + 6} y={from + 34}>
              {write(solid + striped)}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
