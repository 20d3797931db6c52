export { drawMap, evaluate, map, predict } from './evaluate'
export { observe, train } from './train'
export { shuffle } from './shuffle'
export { cos, erf, exp, expm1, log, log1p, sigmoid, sin, tanh } from './probe'
