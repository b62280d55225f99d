// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { useOpenGroups } from './openGroups'

function open(at = 'insight') {
  const here = ref(at)
  const groups = effectScope().run(() => useOpenGroups(() => here.value)) as ReturnType<typeof useOpenGroups>
  return { here, ...groups }
}

describe('groups of the menu', () => {
  beforeEach(() => localStorage.clear())

  it('are closed but for the one that is worked in, and close behind whoever leaves them', async () => {
    const { here, isOpen } = open()
    expect([isOpen('insight'), isOpen('compliance')]).toEqual([true, false])
    here.value = 'compliance'
    await nextTick()
    expect([isOpen('insight'), isOpen('compliance')]).toEqual([false, true])
  })

  it('stay open where somebody opened them, the next day too', () => {
    open().toggle('compliance')
    const { isOpen, toggle } = open('data')
    expect([isOpen('insight'), isOpen('compliance'), isOpen('data')]).toEqual([false, true, true])
    toggle('compliance')
    expect(open('data').isOpen('compliance')).toBe(false)
  })

  it('close by hand while one works in them, and open with the next visit', async () => {
    const { here, isOpen, toggle } = open()
    toggle('insight')
    expect(isOpen('insight')).toBe(false)
    here.value = 'data'
    await nextTick()
    here.value = 'insight'
    await nextTick()
    expect(isOpen('insight')).toBe(true)
  })

  it('begin anew where what was kept is broken', () => {
    localStorage.setItem('zhanggui.menu', '{"a":')
    expect(open().isOpen('insight')).toBe(true)
    localStorage.setItem('zhanggui.menu', '{"a":1}')
    expect(open().isOpen('a')).toBe(false)
  })
})
