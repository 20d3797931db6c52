export { evaluate, map, predict, train } from './network'
export { shuffle } from './shuffle'
export { exp, log, log1p, sigmoid, tanh } from './probe'
