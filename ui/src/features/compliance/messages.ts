import check from './check/messages'
import books from './handbooks/messages'
import watch from './watch/messages'

export default {
  zh: { ...check.zh, ...watch.zh, ...books.zh },
  en: { ...check.en, ...watch.en, ...books.en },
}
