import { expect, test } from 'vitest'
import { actionsOf, daysOf, draftOf, formOf, mondayOf, paperOf } from './meetings'

test('a week begins on its Monday', () => {
  expect(mondayOf('2026-11-30')).toBe('2026-11-30')
  expect(mondayOf('2026-12-06')).toBe('2026-11-30')
  expect(daysOf('2026-11-30', []).map((each) => each.day)).toHaveLength(7)
})

test('a paper has a link where one is written', () => {
  expect(paperOf('周报 /reports/weekly')).toEqual({ title: '周报', link: '/reports/weekly' })
  expect(paperOf('需求清单')).toEqual({ title: '需求清单', link: '' })
  expect(paperOf('https://example.com/a')).toEqual({ title: 'https://example.com/a', link: 'https://example.com/a' })
})

test('people without an account are named, whatever stands between them', () => {
  const form = { ...formOf(null, '2026-12-01'), title: '启动会', people: ['7'], others: '王总，李工、赵', agenda: '目标\n\n分工 ' }
  const draft = draftOf(form)
  expect(draft.participants).toEqual([{ user: 7 }, { name: '王总' }, { name: '李工' }, { name: '赵' }])
  expect(draft.agenda).toEqual(['目标', '分工'])
  expect(draft.start).toBe('2026-12-01T10:00:00+08:00')
  expect(draft.repeat).toBeNull()
})

test('an action without a title is none', () => {
  expect(
    actionsOf([
      { title: ' ', assignee: '', due: '' },
      { title: '改主图', assignee: '3', due: '2026-12-02' },
    ]),
  ).toEqual([{ title: '改主图', assignee: 3, due: '2026-12-02T18:00:00+08:00' }])
})
