export { drawMap, evaluate, map, predict } from './evaluate'
export { finishStep, observe, train } from './train'
export { shuffle } from './shuffle'
export * from './parts'
