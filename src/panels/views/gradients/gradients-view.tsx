import { useMemo } from 'react'
import { useText } from '../../../i18n/react.ts'
import type { Text } from '../../../lib/text.ts'
import { Heading } from '../heading.tsx'
import shared from '../parts.module.css'
import { FlowSentence } from './flow-sentence.tsx'
import { LayersTable } from './layers-table.tsx'
import { formatPower } from './power.ts'
import { Strips } from './strips.tsx'
import { gradientsText } from './text.ts'
import { TraceChart } from './trace-chart.tsx'
import { type Recorded, useRecording } from './use-recording.ts'

/** An update that changes weights by this share of them is neither too large nor too small. */
const usualRatio = 1e-3

/** What the gradient is on its way back through the layers, and what it does to their weights. */
export function GradientsView() {
  const t = useText()
  const recorded = useRecording()
  return (
    <div className={shared.view}>
      <div className={shared.head}>
        <p className={shared.lead}>{t(gradientsText.lead)}</p>
      </div>
      {recorded.now === null ? (
        <p className={shared.note}>{t(gradientsText.waiting)}</p>
      ) : (
        <>
          <FlowSentence steps={recorded.steps} />
          <div className={`${shared.parts} ${shared.aligned}`}>
            <Traces
              recorded={recorded}
              what={gradientsText.norms}
              help={gradientsText.normsHelp}
              formulas={[
                String.raw`\left\lVert \frac{\partial J}{\partial W^{(k)}} \right\rVert = \sqrt{\sum_{j,i} \left( \frac{\partial J}{\partial w^{(k)}_{j,i}} \right)^2}`,
              ]}
              of="gradientNorm"
            />
            <Traces
              recorded={recorded}
              what={gradientsText.ratios}
              help={gradientsText.ratiosHelp}
              formulas={[String.raw`\frac{\lVert \Delta W^{(k)} \rVert}{\lVert W^{(k)} \rVert}`]}
              of="updateRatio"
            />
          </div>
          <Strips recorded={recorded} />
          <LayersTable watched={recorded.now} />
        </>
      )}
    </div>
  )
}

interface TracesProps {
  readonly recorded: Recorded
  readonly what: Text
  readonly help: Text
  readonly formulas: readonly string[]
  readonly of: 'gradientNorm' | 'updateRatio'
}

/** One number of each layer over the observed steps. */
function Traces({ recorded: { steps, now }, what, help, formulas, of }: TracesProps) {
  const t = useText()
  const layers = now?.layers.length ?? 0
  const x = useMemo(() => steps.map(({ step }) => step), [steps])
  const traces = useMemo(
    () =>
      Array.from({ length: layers }, (_, k) => ({
        label: k === layers - 1 ? t(gradientsText.outputShort) : t(gradientsText.hiddenShort, { layer: k + 1 }),
        values: steps.map((step) => step.layers[k]?.[of] ?? Number.NaN),
      })),
    [steps, layers, of, t],
  )
  const guide = useMemo(() => ({ at: usualRatio, label: t(gradientsText.guide) }), [t])
  const values = traces.map(({ label }, k) => `${label} ${formatPower(now?.layers[k]?.[of] ?? Number.NaN)}`).join(', ')
  return (
    <div className={shared.part}>
      <Heading what={what} help={t(help)} formulas={formulas} />
      <div className={shared.body}>
        <TraceChart
          unit={t(gradientsText.unit)}
          label={t(gradientsText.chart, { what, count: steps.length, values })}
          x={x}
          traces={traces}
          {...(of === 'updateRatio' ? { guide } : {})}
          mark={now && now !== steps.at(-1) ? now.step : null}
        />
      </div>
    </div>
  )
}
