import { Dices } from 'lucide-react'
import { deferred } from '../../controls/deferred.tsx'
import { IconButton } from '../../controls/icon-button.tsx'
import { NumberBox } from '../../controls/number-box.tsx'
import { Select } from '../../controls/select.tsx'
import { Slider } from '../../controls/slider.tsx'
import { datasets } from '../../data/datasets/index.ts'
import type { Dataset } from '../../data/datasets/item.ts'
import { ownOption } from '../../data/own/dataset.ts'
import { dataSettings, trainingSettings } from '../../experiment/settings.ts'
import { useText } from '../../i18n/react.ts'
import { chooseDataset, setData, setTraining } from '../../state/edits.ts'
import { newSeed } from '../../state/seed.ts'
import { openDialog } from '../../state/page.ts'
import { useExperiment, usePreparedData, useWorkspace, useWorkspaceState } from '../../state/react.ts'
import styles from './data-panel.module.css'
import { dataText } from './text.ts'
import { DataSeed } from './data-seed.tsx'
import { Thumbnail } from './thumbnail.tsx'
import { Part } from '../part.tsx'

const BatchUsual = deferred(() => import('./batch-usual.tsx').then((module) => module.BatchUsual))

/** What is learned from: the gallery, and how much, how noisy, how split. */
export function DataPanel() {
  const t = useText()
  const workspace = useWorkspace()
  const values = useExperiment((experiment) => experiment.data)
  const { batchSize, seed, rules } = useExperiment((experiment) => experiment.training)
  const data = usePreparedData()
  const dataset: Dataset = data.dataset
  const ofPlayground = dataset.inOrder === true
  // Theirs look like ours, and matter to those who come from there.
  const offered = datasets.filter((row: Dataset) => ofPlayground || !row.inOrder)
  const [least, most] = dataset.limits.points
  const own = useWorkspaceState((state) => state.own)
  const percent = Math.round(values.trainShare * 100)
  return (
    <section className={styles.panel} aria-label={t(dataText.title)}>
      <h2>{t(dataText.title)}</h2>
      <Part id="data">
        <fieldset className={styles.gallery} aria-label={t(dataText.gallery)}>
          {offered.map(({ id, label, help }) => (
            <label key={id} className={styles.choice} title={`${t(label)}\n${t(help)}`}>
              <input
                type="radio"
                name="dataset"
                className="visually-hidden"
                value={id}
                checked={values.dataset === id}
                onChange={() => workspace.edit(chooseDataset, id)}
              />
              <Thumbnail dataset={id} />
              <span className="visually-hidden">{t(label)}</span>
            </label>
          ))}
          {own !== null && (
            <label className={styles.choice} title={`${t(ownOption.label)}\n${t(ownOption.help)}`}>
              <input
                type="radio"
                name="dataset"
                className="visually-hidden"
                value="own"
                checked={values.dataset === 'own'}
                onChange={() => workspace.edit(chooseDataset, 'own', own)}
              />
              <Thumbnail dataset="own" own={own} />
              <span className="visually-hidden">{t(ownOption.label)}</span>
            </label>
          )}
        </fieldset>
        <div className={styles.own}>
          <button type="button" onClick={() => openDialog('draw')}>
            {t(dataText.draw)}
          </button>
          <button type="button" onClick={() => openDialog('csv')}>
            {t(dataText.csv)}
          </button>
        </div>
      </Part>
      <p className={styles.about}>
        <b>{t(dataset.label)}</b> · {t(dataText.task, { task: dataset.task })}
        <br />
        {t(dataset.help)}
        {dataset.source && <small>{t(dataset.source)}</small>}
      </p>
      <Part id="points">
        <Slider
          setting={dataSettings.points}
          min={least}
          max={most > 1000 && values.own === undefined ? 2000 : most}
          value={values.points}
          onChange={(points) => workspace.edit(setData, { points })}
        />
      </Part>
      <Part id="noise">
        <Slider
          setting={dataSettings.noise}
          max={dataset.limits.noise[1]}
          value={values.noise}
          format={(noise) => noise.toFixed(2)}
          onChange={(noise) => workspace.edit(setData, { noise })}
        />
      </Part>
      <Part id="split">
        <Slider
          setting={dataSettings.trainShare}
          min={Math.min(0.1, values.trainShare)}
          max={Math.max(0.9, values.trainShare)}
          value={values.trainShare}
          format={() => `${percent} / ${100 - percent}`}
          onChange={(trainShare) => workspace.edit(setData, { trainShare })}
        />
      </Part>
      <Part id="labelnoise">
        <Slider
          setting={dataSettings.labelNoise}
          value={values.labelNoise}
          format={(share) => share.toFixed(2)}
          onChange={(labelNoise) => workspace.edit(setData, { labelNoise })}
        />
      </Part>
      <Part id="batch">
        <Slider
          setting={trainingSettings.batchSize}
          max={data.train.count}
          value={Math.min(batchSize, data.train.count)}
          format={(size) => (size >= data.train.count ? `${t(dataText.all)} (${data.train.count})` : String(size))}
          onChange={(size) => workspace.edit(setTraining, { batchSize: size })}
        />
        <div className={styles.usual}>
          <BatchUsual />
        </div>
        {(ofPlayground || rules === 'playground') && (
          <Select
            label={trainingSettings.rules.label}
            help={trainingSettings.rules.help}
            options={trainingSettings.rules.options}
            value={rules}
            onChange={(chosen) => workspace.edit(setTraining, { rules: chosen })}
          />
        )}
      </Part>
      <Part id="seed">
        <div className={styles.row}>
          <DataSeed takesText={ofPlayground} />
          <NumberBox
            setting={trainingSettings.seed}
            value={seed}
            onChange={(value) => workspace.edit(setTraining, { seed: value })}
          >
            <IconButton
              icon={Dices}
              size="small"
              label={dataText.newStart}
              onClick={() => workspace.edit(setTraining, { seed: newSeed() })}
            />
          </NumberBox>
        </div>
      </Part>
      <Part id="scale">
        <Select
          label={dataSettings.scaling.label}
          help={dataSettings.scaling.help}
          options={dataSettings.scaling.options}
          value={values.scaling}
          onChange={(scaling) => workspace.edit(setData, { scaling })}
        />
      </Part>
      <p className={styles.counts}>
        {t(dataText.counts, { train: data.train.count, validation: data.validation.count })}
      </p>
    </section>
  )
}
