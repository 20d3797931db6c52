import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../../src/data/csv/decode.ts'
import { isMissing, numberOf } from '../../../src/data/csv/cell.ts'
import { type Choice, samplesFrom, usualChoice } from '../../../src/data/csv/samples.ts'
import { readTable } from '../../../src/data/csv/table.ts'
import { ownLimits } from '../../../src/data/own/limits.ts'
import { readOwn } from '../../../src/data/own/read.ts'
import { writeOwn } from '../../../src/data/own/write.ts'

const taken = (text: string, change: Partial<Choice> = {}) => {
  const table = readTable(text)
  return samplesFrom(table, { ...usualChoice(table), ...change })
}

describe('a table of text', () => {
  it('is recognised by its delimiter, its decimals and its names', () => {
    const cases: readonly [text: string, delimiter: string, decimalComma: boolean, hasNames: boolean][] = [
      ['a,b\n1,2\n3,4', ',', false, true],
      ['1,2\n3,4', ',', false, false],
      ['a;b\n1,5;2\n3,25;4', ';', true, true],
      ['1,5;2,5;0\n1,5;3,5;1\n', ';', true, false],
      ['a\tb\r\n1.5\t2\r\n', '\t', false, true],
      ['a|b\n1|2', '|', false, true],
      ['kind,colour\nA,red\nB,blue\nA,blue', ',', false, true],
      ['A,red\nB,blue\nA,red', ',', false, false],
    ]
    for (const [text, delimiter, decimalComma, hasNames] of cases) {
      expect([text, readTable(text).options]).toEqual([text, { delimiter, decimalComma, hasNames }])
    }
  })

  it('has quoted cells, with delimiters, quotes and line breaks in them, and counts lines through them', () => {
    const { columns, rows, problems } = readTable('name,n\n"a ""b"", c",1\n"two\r\nlines",2\n\nlast,3\nshort\n')
    expect(columns.map(({ name }) => name)).toEqual(['name', 'n'])
    expect(rows).toEqual([
      { line: 2, cells: ['a "b", c', '1'] },
      { line: 3, cells: ['two\r\nlines', '2'] },
      { line: 6, cells: ['last', '3'] },
    ])
    expect(problems).toEqual([{ kind: 'cells', line: 7, found: 1, expected: 2 }])
  })

  it('says where a quote was opened that never closes, and keeps what came before', () => {
    const { rows, problems } = readTable('a,b\n1,2\n3,"4\n5,6\n')
    expect(rows).toHaveLength(1)
    expect(problems).toEqual([{ kind: 'openQuote', line: 3 }])
  })

  it('of a byte-order mark, of a delimiter at the end of each row, and of nothing is read', () => {
    expect(readTable('\uFEFFa,b,\n1,2,\n3,4,').columns.map(({ name }) => name)).toEqual(['a', 'b', ''])
    expect(readTable('a,b\n1,2,\n3,4,').rows).toHaveLength(2)
    expect(readTable('').rows).toEqual([])
  })

  it('in older encodings is decoded', () => {
    const korean = Uint8Array.from([0xc5, 0xb0, 0xb8, 0xf6, 0x2c, 0x31])
    expect(decodeText(korean, 'euc-kr')).toBe('키몸,1')
    expect(decodeText(new TextEncoder().encode('키,é'), 'windows-1252')).toBe('키,é')
    expect(decodeText(Uint8Array.from([0xff, 0xfe, 0x61, 0, 0x2c, 0]), 'windows-1252')).toBe('a,')
    expect(decodeText(Uint8Array.from([0xe9]), 'windows-1252')).toBe('é')
  })

  it('whatever it is, gives rows of one length, with lines that ascend, and never throws', () => {
    const piece = fc.constantFrom(
      ',',
      ';',
      '\t',
      '"',
      '""',
      '\n',
      '\r\n',
      '\r',
      ' ',
      '1',
      '2,5',
      '-3.5e2',
      'NA',
      'é',
      '\0',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const table = readTable(pieces.join(''))
        const { columns, rows } = table
        for (const { cells } of rows) expect(cells).toHaveLength(columns.length)
        expect(rows.every(({ line }, i) => i === 0 || line > (rows[i - 1]?.line ?? 0))).toBe(true)
        samplesFrom(table, usualChoice(table))
      }),
      { numRuns: 3000, seed: 1 },
    )
  })
})

describe('cells', () => {
  it('are numbers where nothing need be guessed', () => {
    const point = ['1', '-2.5', '+.5', '3.', '1e3', '−4', ' 7 '].map((cell) => numberOf(cell, false))
    expect(point).toEqual([1, -2.5, 0.5, 3, 1000, -4, 7])
    for (const cell of ['1,5', '1 000', '0x10', 'Infinity', '1e999', '', '12%', '1.2.3']) {
      expect(numberOf(cell, false)).toBeNull()
    }
    expect(['1,5', '-0,25', '3'].map((cell) => numberOf(cell, true))).toEqual([1.5, -0.25, 3])
    expect(numberOf('1.5', true)).toBeNull()
  })

  it('say in several ways that a value is missing', () => {
    for (const cell of ['', ' ', 'NA', 'n/a', 'NaN', 'null', '?', '-']) expect(isMissing(cell)).toBe(true)
    for (const cell of ['0', 'none of it', 'x']) expect(isMissing(cell)).toBe(false)
  })
})

describe('samples of a table', () => {
  it('have words as classes by their names, numbers as inputs, and leave out what counts rows', () => {
    const { samples, problems } = taken('id,x,y,kind\n1,0.5,2,no\n2,1.5,3,yes\n3,2.5,5,no\n')
    expect(samples).toMatchObject({ task: 'binary', classes: ['no', 'yes'], target: { name: 'kind' } })
    expect(samples?.columns.map(({ name }) => name)).toEqual(['x', 'y'])
    expect(samples?.rows).toEqual([
      [0.5, 2, 0],
      [1.5, 3, 1],
      [2.5, 5, 0],
    ])
    expect(problems).toEqual([])
  })

  it('have few whole numbers as classes, in their order, and others as numbers', () => {
    expect(taken('x,y\n1,10\n2,2\n3,10\n').samples).toMatchObject({ task: 'binary', classes: ['2', '10'] })
    expect(taken('x,y\n1,10.5\n2,2\n3,10\n').samples).toMatchObject({ task: 'regression', classes: [] })
    expect(taken('x,y\n1,10\n2,2\n3,10\n', { goal: 'number' }).samples).toMatchObject({ task: 'regression' })
  })

  it('name by line what lacks, what is no number, and what is too large', () => {
    const { samples, problems } = taken(
      'x,y,kind\n1,2,a\n,3,b\n2,oops,a\n3,1e300,b\n4,5,b\n5,6,?\n6,7,a\n7,7,a\n8,8,b\n9,9,a\n',
    )
    expect(samples?.rows).toHaveLength(6)
    expect(problems).toEqual([
      { kind: 'missing', lines: [3, 7] },
      { kind: 'notNumber', line: 4, column: 'y', cell: 'oops' },
      { kind: 'tooLarge', line: 5, column: 'y', cell: '1e300' },
    ])
  })

  it('keep the most frequent classes, and rows from all over, where there are too many', () => {
    const many = Array.from({ length: 9 }, (_, k) => `${k},${k},k${k}\n`.repeat(k + 1)).join('')
    const { samples, problems } = taken(`x,y,kind\n${many}`, { inputs: [0, 1], target: 2, goal: 'classes' })
    expect(samples?.classes).toEqual(['k3', 'k4', 'k5', 'k6', 'k7', 'k8'])
    expect(problems).toMatchObject([{ kind: 'classes', found: 9, limit: ownLimits.classes, lines: [2, 3, 4, 5, 6, 7] }])
    const long = Array.from({ length: 12_000 }, (_, i) => `${i},${i / 2},${i < 6000 ? 'a' : 'b'}`).join('\n')
    const evenly = taken(`x,y,kind\n${long}`)
    expect(evenly.samples?.rows).toHaveLength(5000)
    expect(evenly.samples?.rows.filter((row) => row[2] === 0)).toHaveLength(2500)
    expect(evenly.problems).toContainEqual({ kind: 'rows', found: 12_000, limit: 5000 })
  })

  it('have an input of 0 or 1 for each word of a column, and one for two words', () => {
    const table = 'colour,n,smoker,kind\nred,1,no,a\nblue,2,yes,b\n red ,3,yes,a\ngreen,4,no,b\n,5,no,a\n'
    expect(usualChoice(readTable(table)).inputs).toEqual([1])
    const { samples, problems } = taken(table, { inputs: [0, 1, 2] })
    expect(samples?.columns.map(({ name }) => name)).toEqual([
      'n',
      'colour: blue',
      'colour: green',
      'colour: red',
      'smoker: yes',
    ])
    expect(samples?.rows).toEqual([
      [1, 0, 0, 1, 0, 0],
      [2, 1, 0, 0, 1, 1],
      [3, 0, 0, 1, 1, 0],
      [4, 0, 1, 0, 0, 1],
    ])
    expect(problems).toEqual([
      { kind: 'missing', lines: [6] },
      { kind: 'words', column: 'colour', words: ['blue', 'green', 'red'] },
      { kind: 'words', column: 'smoker', words: ['no', 'yes'] },
    ])
  })

  it('are of words alone where a table has nothing else', () => {
    const table = readTable('sky,wind,play\nsun,weak,yes\nrain,strong,no\ncloud,weak,yes\n')
    expect(usualChoice(table)).toEqual({ inputs: [0, 1], target: 2, goal: 'classes' })
    expect(samplesFrom(table, usualChoice(table)).samples?.columns).toHaveLength(4)
  })

  it('are none of too many words, which is said', () => {
    const many = Array.from({ length: 9 }, (_, i) => `w${i},${i},${i % 2 ? 'a' : 'b'}`).join('\n')
    const { samples, obstacle, problems } = taken(`name,n,kind\n${many}\n`, { inputs: [0, 1] })
    expect([samples, obstacle]).toEqual([null, 'tooManyWords'])
    expect(problems).toContainEqual({ kind: 'manyWords', column: 'name', found: 9, limit: 8 })
    const three = Array.from({ length: 8 }, (_, i) => `a${i},b${i},c${i},${i % 2 ? 'a' : 'b'}`).join('\n')
    expect(taken(`x,y,z,kind\n${three}\n`, { inputs: [0, 1, 2], target: 3 }).obstacle).toBe('tooManyInputs')
  })

  it('say why there are none', () => {
    const obstacleOf = (text: string, change: Partial<Choice> = {}) => taken(text, change).obstacle
    expect(obstacleOf('x,kind\n1,a\n2,a\n')).toBe('oneClass')
    expect(obstacleOf('x,kind\n1,a\n2,b\n', { inputs: [] })).toBe('noInputs')
    expect(obstacleOf('x,kind\n1,a\n2,b\n', { target: -1 })).toBe('noTarget')
    expect(obstacleOf('x,kind\n1,a\n,b\n', { inputs: [0], target: 1, goal: 'classes' })).toBe('oneClass')
    expect(obstacleOf('x,kind\n1,a\n2,b\n3,c\n')).toBe('oneInput')
    expect(obstacleOf('x,y\n1,2.5\n,3.5\n')).toBe('fewRows')
  })

  it('travel as every other, whatever was in the table', async () => {
    const table = readTable('t (s);"Größe\n in m";Art\n1,25;3;Ä\n2,5;4;B\n0,125;1000000;C\n')
    const { samples } = samplesFrom(table, usualChoice(table))
    const read = samples && readOwn(await writeOwn(samples))
    expect(read?.columns.map(({ name }) => name)).toEqual(['t (s)', 'Größe  in m'])
    expect(read?.rows.toSorted((a, b) => (a[0] as number) - (b[0] as number))).toEqual([
      [0.125, 1_000_000, 1],
      [1.25, 3, 2],
      [2.5, 4, 0],
    ])
  })
})
