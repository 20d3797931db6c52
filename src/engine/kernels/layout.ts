/**
 * Where the fields of the plan stand in memory, in bytes: read by the kernels, written by the engine. Compiled by both,
 * so it holds nothing but constants.
 *
 * Two layouts of what passes through a network. Samples in lanes: a matrix is `[unit][sample]`, rows `stride` long.
 * Units in lanes: `[sample][unit]`, rows as long as the layer is wide. The width of a layer is the number of its units
 * rounded up to a multiple of 4; parameters are stored as `W [inputs][width]`, `b [width]`, with zeros where no unit is.
 */

/** One i32 or f32 a field, unless a comment says otherwise. */
export const planLayers = 0
export const planLayerCount = 4
/** Numbers from one row of a matrix with samples in lanes to the next. */
export const planStride = 8
/** Most samples of one pass outside of training, a multiple of 4, no more than `stride`. */
export const planPass = 12
export const planInputs = 16
export const planOutputs = 20
/** Inputs of the samples in a pass, in either layout; with samples in lanes a row of ones below them. */
export const planX = 24
/** `[outputs][stride]` and `[stride]`: targets and weights of the samples in a pass. */
export const planY = 28
export const planSampleWeights = 32
/** `[sample][width of the output layer]`: its pre-activations, and then its deltas, with units in lanes. */
export const planOutputRows = 36
export const planParameters = 40
export const planGradients = 44
/** Slot `s` of parameter `p` stands at `slots + (s · parameterCount + p) · 4`. */
export const planSlots = 48
/** As they are stored; a multiple of 4. */
export const planParameterCount = 52
/** `[samples]` u32. */
export const planOrder = 56
/** `[samples][inputs]`, `[samples][outputs]`. */
export const planTrainX = 60
export const planTrainY = 64
export const planTrainCount = 68
export const planBatchSize = 72
/** 1 where training puts units in lanes, 0 where samples. */
export const planUnitsInLanes = 76
export const planLoss = 80
export const planOptimizer = 84
/** Four f32: the optimizer's parameters in its own order. */
export const planOptimizerParameters = 96
/** Two f64: `β` as they were set, and two f64: their powers `β^t`. */
export const planBetas = 112
export const planPowers = 128
/** 0: none, 1: one output against ½, 2: the largest output, 3: one output against 0. */
export const planJudging = 144
/** Samples of the last pass, and whether the loss of one of them was not finite: written by `train`. */
export const planPassCount = 148
export const planLossBroken = 152
/** f64 sum of losses and i32 count of right answers, written by `evaluate`. */
export const planLossSum = 160
export const planRightCount = 168
/** The parameter of the loss, where it has one. */
export const planLossParameter = 172
/** Most samples of one pass of training: whole batches where batch normalisation needs to see them together. */
export const planTrainPass = 176
/** Updates done before, u32: what the random numbers of a step are counted by. */
export const planStep = 180
/** f32, one for each step of a call of `train`, `rateStep` bytes apart: 0 where all are the same. */
export const planRates = 184
export const planRateStep = 188
/** 1 where one of the following, or a penalty of a layer, is not 0. */
export const planRegularized = 192
/** f32; 0: none of it. */
export const planDecay = 196
export const planMaxNorm = 200
export const planClipValue = 204
export const planClipNorm = 208
/** Disturbance of the inputs: see `layerDropThreshold` and those after it; `[inputs][stride]` of masks. */
export const planDropThreshold = 212
export const planKeepScale = 216
export const planDropKey = 220
export const planDrawKey = 228
export const planMask = 236
/** f32 standard deviation, and a key of two words. */
export const planNoise = 240
export const planNoiseKey = 244
/** 1 where the output learns by the perceptron rule in the place of the gradient of the loss. */
export const planPerceptron = 252
/** Frozen parameters: byte offsets among parameters, u32, each followed by its value, f32. */
export const planFrozen = 256
export const planFrozenCount = 260
export const planBytes = 264

/** One layer: i32 fields, unless a comment says f32. */
export const layerInputs = 0
export const layerUnits = 4
export const layerWidth = 8
export const layerActivation = 12
export const layerWeights = 16
export const layerBiases = 20
export const layerWeightGradients = 24
export const layerBiasGradients = 28
/** Pre-activations, activations (the same where `z` need not be kept) and deltas of a pass, in either layout. */
export const layerZ = 32
export const layerA = 36
export const layerDelta = 40
/**
 * What the next layer sees in training: the activations, or a matrix of its own where units are dropped; a row of ones
 * below them.
 */
export const layerOut = 44
/**
 * `[unit][stride]`: 0 for a dropped activation, else the scale. Not written where batch normalisation, rectifier and
 * dropout are one.
 */
export const layerMask = 48
/** Of 65536, and f32 `1 / (1 − p)`: see `masks.ts`. */
export const layerDropThreshold = 52
export const layerKeepScale = 56
/** Two words each: of training, and of the draws of Monte-Carlo dropout. */
export const layerDropKey = 60
export const layerDrawKey = 68
/** f32 */
export const layerL1 = 76
export const layerL2 = 80
/** 0: none, 1: batch, 2: layer. */
export const layerNormalization = 84
/** `γ [width]`, then `β [width]`, and their gradients. */
export const layerScales = 88
export const layerScaleGradients = 92
/** Running means and variances, `[width]` each. */
export const layerStatistics = 96
/**
 * `[unit][stride]`: `(z − μ) / σ`; `1 / σ`, `[width]` by unit (the means of a batch behind it, and in the end what its
 * gradients are had from, three times `[width]`) or `[stride]` by sample.
 */
export const layerStandard = 100
export const layerInverse = 104
/** f32 */
export const layerMomentum = 108
export const layerEpsilon = 112
export const layerBytes = 116

/** A set of samples for evaluation, samples in lanes: `x [inputs][stride]`, `y [outputs][stride]`. */
export const setX = 0
export const setY = 4
export const setCount = 8
export const setStride = 12
export const setBytes = 16
