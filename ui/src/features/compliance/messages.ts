import check from './check/messages'
import gate from './gate/messages'
import books from './handbooks/messages'
import penalties from './penalties/messages'
import watch from './watch/messages'

export default {
  zh: { ...check.zh, ...gate.zh, ...watch.zh, ...books.zh, ...penalties.zh },
  en: { ...check.en, ...gate.en, ...watch.en, ...books.en, ...penalties.en },
}
