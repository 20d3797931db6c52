import { useId } from 'react'
import { ChevronDown, Dices } from 'lucide-react'
import { IconButton } from '../../controls/icon-button.tsx'
import { NumberBox } from '../../controls/number-box.tsx'
import { Select } from '../../controls/select.tsx'
import { datasets } from '../../data/datasets/index.ts'
import { optimizers } from '../../engine/optimizers/index.ts'
import { lossesFor } from '../../experiment/defaults.ts'
import { trainingSettings } from '../../experiment/settings.ts'
import { useText } from '../../i18n/react.ts'
import { byId, type Item, itemDefault } from '../../lib/setting.ts'
import { chooseLoss, setTraining } from '../../state/edits.ts'
import { newSeed } from '../../state/seed.ts'
import { useExperiment, useWorkspace } from '../../state/react.ts'
import styles from './hyperparameters-panel.module.css'
import { hyperparametersText } from './text.ts'

/** How it learns: what is made small, by which rule, in steps how large. */
export function HyperparametersPanel() {
  const t = useText()
  const workspace = useWorkspace()
  const popover = useId()
  const training = useExperiment((experiment) => experiment.training)
  const { task } = byId(
    datasets,
    useExperiment((experiment) => experiment.data.dataset),
  )
  const { loss, optimizer, learningRate, seed } = training
  const optimizerItem: Item = byId(optimizers, optimizer.id)
  const parameters = Object.entries(optimizerItem.parameters)
  const losses = lossesFor(task)
  const chooseOptimizer = (id: typeof optimizer.id) =>
    workspace.edit(setTraining, { optimizer: itemDefault(byId(optimizers, id)) })
  return (
    <section className={styles.panel} aria-label={t(hyperparametersText.title)}>
      <Select
        label={trainingSettings.loss.label}
        help={trainingSettings.loss.help}
        options={losses}
        value={loss.id}
        onChange={(id) => workspace.edit(chooseLoss, itemDefault(byId(losses, id)))}
      />
      <Select
        label={trainingSettings.optimizer.label}
        help={trainingSettings.optimizer.help}
        options={optimizers}
        value={optimizer.id}
        onChange={chooseOptimizer}
      />
      <NumberBox
        setting={trainingSettings.learningRate}
        value={learningRate}
        stepper
        onChange={(rate) => workspace.edit(setTraining, { learningRate: rate })}
      />
      <NumberBox
        setting={trainingSettings.seed}
        value={seed}
        onChange={(value) => workspace.edit(setTraining, { seed: value })}
      >
        <IconButton
          icon={Dices}
          size="small"
          label={hyperparametersText.newStart}
          onClick={() => workspace.edit(setTraining, { seed: newSeed() })}
        />
      </NumberBox>
      {parameters.length > 0 && (
        <>
          <button type="button" className={styles.more} popoverTarget={popover}>
            {t(hyperparametersText.more, { optimizer: optimizerItem.label })}
            <ChevronDown size={14} aria-hidden />
          </button>
          <div
            id={popover}
            popover="auto"
            className={styles.parameters}
            role="group"
            aria-label={t(hyperparametersText.more, { optimizer: optimizerItem.label })}
          >
            {parameters.map(([name, setting]) => (
              <NumberBox
                key={`${optimizer.id}.${name}`}
                setting={setting}
                value={(optimizer as unknown as Record<string, number>)[name] as number}
                onChange={(value) => workspace.edit(setTraining, { optimizer: { ...optimizer, [name]: value } })}
              />
            ))}
          </div>
        </>
      )}
    </section>
  )
}
