import { expect, test } from 'vitest'
import type { Channel } from '@/api'
import { draftOf, formOf } from './channels'

const robot: Channel = { id: '1', kind: 'feishu', kindZh: '飞书群机器人', name: '运营群', host: 'open.feishu.cn', hasSecret: true, least: 'MEDIUM', quietFrom: '22:00:00', quietTo: '08:00:00', highAnyway: false, active: true }

test('a saved robot is changed without its secrets being sent again', () => {
  const draft = draftOf({ ...formOf(robot), name: ' 新名 ' })
  expect(draft).toMatchObject({ kind: 'feishu', name: '新名', address: null, secret: null, host: null, quietFrom: '22:00', quietTo: '08:00', highAnyway: false })
})

test('recipients may stand on lines or behind commas', () => {
  const draft = draftOf({ ...formOf(null), kind: 'email', host: 'smtp.example.com', to: 'a@example.com，b@example.com\nc@example.com ' })
  expect(draft.to).toEqual(['a@example.com', 'b@example.com', 'c@example.com'])
  expect(draft.address).toBeNull()
})

test('a new channel has quiet hours at night, and clearing them sends none', () => {
  expect(draftOf(formOf(null))).toMatchObject({ quietFrom: '22:00', quietTo: '08:00' })
  expect(draftOf({ ...formOf(robot), quietFrom: '', quietTo: '' })).toMatchObject({ quietFrom: null, quietTo: null })
})
