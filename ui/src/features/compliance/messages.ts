import check from './check/messages'
import watch from './watch/messages'

export default {
  zh: { ...check.zh, ...watch.zh },
  en: { ...check.en, ...watch.en },
}
