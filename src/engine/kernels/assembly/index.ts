export { evaluate, map, predict } from './evaluate'
export { train } from './train'
export { shuffle } from './shuffle'
export { exp, log, log1p, sigmoid, tanh } from './probe'
