import { expect, it } from 'vitest'
import { foldSame } from './diff'

const line = (text: string, mark: 'SAME' | 'ADDED' | 'REMOVED' = 'SAME') => ({ mark, text })
const shown = (lines: ReturnType<typeof line>[]) => foldSame(lines).map((each) => each.folded ?? each.text)

it('keeps two lines around a change and folds the others', () => {
  expect(shown([...'abcdef'].map((text) => line(text)).concat(line('x', 'ADDED'), line('g'), line('h'), line('i')))).toEqual([4, 'e', 'f', 'x', 'g', 'h', 1])
})

it('shows everything where everything is near a change', () => {
  expect(shown([line('a'), line('b', 'REMOVED'), line('c')])).toEqual(['a', 'b', 'c'])
})

it('folds all of a text that did not change', () => {
  expect(shown([line('a'), line('b')])).toEqual([2])
})
