/** The activations of an output layer that predicts real numbers, the usual one first; some bound what it can say. */
export const realOutputs = ['linear', 'tanh', 'sigmoid', 'relu', 'leakyRelu', 'elu', 'softplus'] as const
