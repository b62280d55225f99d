import check from './check/messages'
import gate from './gate/messages'
import books from './handbooks/messages'
import penalties from './penalties/messages'
import plans from './plans/messages'
import policies from './policies/messages'
import shop from './shop/messages'
import watch from './watch/messages'

export default {
  zh: { ...check.zh, ...shop.zh, ...gate.zh, ...watch.zh, ...books.zh, ...penalties.zh, ...plans.zh, ...policies.zh },
  en: { ...check.en, ...shop.en, ...gate.en, ...watch.en, ...books.en, ...penalties.en, ...plans.en, ...policies.en },
}
