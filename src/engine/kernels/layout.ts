/**
 * Where the fields of the plan stand in memory, in bytes: read by the kernels, written by the engine. Compiled by both,
 * so it holds nothing but constants.
 */

/** One i32 or f32 a field, unless a comment says otherwise. */
export const planLayers = 0
export const planLayerCount = 4
/** Samples that fit into one pass, a multiple of 4: the stride of every `[unit][sample]` matrix. */
export const planStride = 8
export const planInputs = 12
export const planOutputs = 16
/** `[inputs][stride]`, `[outputs][stride]`, `[stride]`: inputs, targets and weights of the samples in a pass. */
export const planX = 20
export const planY = 24
export const planSampleWeights = 28
export const planParameters = 32
export const planGradients = 36
/** Slot `s` of parameter `p` stands at `slots + (s · parameterCount + p) · 4`. */
export const planSlots = 40
/** Rounded up to a multiple of 4. */
export const planParameterCount = 44
/** `[samples]` u32. */
export const planOrder = 48
export const planTrainX = 52
export const planTrainY = 56
export const planTrainCount = 60
export const planBatchSize = 64
export const planLoss = 68
export const planOptimizer = 72
export const planLearningRate = 76
/** Four f32: the optimizer's parameters in its own order. */
export const planOptimizerParameters = 80
/** Two f64: `β` as they were set, and two f64: their powers `β^t`. */
export const planBetas = 96
export const planPowers = 112
/** 0: none, 1: one output against ½, 2: the largest output. */
export const planJudging = 128
/** f64 sum of losses and i32 count of right answers, written by `evaluate`. */
export const planLossSum = 136
export const planRightCount = 144
export const planBytes = 160

/** One layer: i32 fields. */
export const layerInputs = 0
export const layerUnits = 4
export const layerActivation = 8
export const layerWeights = 12
export const layerBiases = 16
export const layerWeightGradients = 20
export const layerBiasGradients = 24
/** `[units][stride]` each. */
export const layerZ = 28
export const layerA = 32
export const layerDelta = 36
export const layerBytes = 40
