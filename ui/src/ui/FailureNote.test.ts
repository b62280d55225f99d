// @vitest-environment jsdom
import { createApp, h } from 'vue'
import { createI18n } from 'vue-i18n'
import { expect, test } from 'vitest'
import FailureNote from './FailureNote.vue'
import messages from './messages'

function show(properties: Record<string, unknown>): HTMLElement {
  const place = document.createElement('div')
  const i18n = createI18n({ legacy: false, locale: 'zh', messages })
  createApp({ render: () => h(FailureNote, properties as { failure: unknown }) }).use(i18n).mount(place)
  return place
}

const refusal = { body: { code: 'IMPORT-1003', zh: '缺少列', en: 'a column is missing' } }

test("the server's sentence is said in the reader's language, with its code", () => {
  const place = show({ failure: refusal })
  expect(place.querySelector('[role=alert]')?.textContent).toContain('缺少列')
  expect(place.querySelector('code')?.textContent).toBe('IMPORT-1003')
})

test('trying again is offered only where it leads somewhere', () => {
  expect(show({ failure: refusal }).querySelector('button')).toBeNull()
  let tries = 0
  show({ failure: refusal, onRetry: () => (tries += 1) }).querySelector('button')?.click()
  expect(tries).toBe(1)
})

test('without a failure there is nothing', () => {
  expect(show({ failure: null }).textContent).toBe('')
})
