import check from './check/messages'
import books from './handbooks/messages'
import gate from './gate/messages'
import watch from './watch/messages'

export default {
  zh: { ...check.zh, ...gate.zh, ...watch.zh, ...books.zh },
  en: { ...check.en, ...gate.en, ...watch.en, ...books.en },
}
