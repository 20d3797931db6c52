import type { Command } from './protocol.ts'

export const needsLate = (command: Command): boolean =>
  (command.type === 'ask' && command.question.about !== 'metrics') ||
  (command.type === 'watch' && command.wishes.observation) ||
  (command.type === 'load' && command.carry !== undefined)
