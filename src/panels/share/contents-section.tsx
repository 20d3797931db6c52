import { useId } from 'react'
import type { Experiment } from '../../experiment/types.ts'
import { mostWeights, weightCounts } from '../../experiment/weights.ts'
import { useText } from '../../i18n/react.ts'
import styles from './share-dialog.module.css'
import { shareText } from './text.ts'

interface ContentsSectionProps {
  readonly experiment: Experiment
  readonly withWeights: boolean
  readonly onChange: (withWeights: boolean) => void
}

/** What goes along: the recipe alone, or the weights of now as well. */
export function ContentsSection({ experiment, withWeights, onChange }: ContentsSectionProps) {
  const t = useText()
  const name = useId()
  const { parameters, statistics } = weightCounts(experiment)
  const count = parameters + statistics
  const choices = [
    { along: false, label: shareText.recipe },
    { along: true, label: shareText.weights },
  ] as const
  return (
    <fieldset className={styles.contents}>
      <legend>{t(shareText.contents)}</legend>
      {choices.map(({ along, label }) => (
        <label key={label.en}>
          <input
            type="radio"
            name={name}
            checked={withWeights === along}
            disabled={along && count > mostWeights}
            onChange={() => onChange(along)}
          />
          {t(label, { count })}
        </label>
      ))}
      <p>
        {count > mostWeights
          ? t(shareText.tooManyWeights, { count, limit: mostWeights })
          : t(withWeights ? shareText.aboutWeights : shareText.aboutRecipe)}
      </p>
    </fieldset>
  )
}
