import clients from './clients/messages'
import contracts from './contracts/messages'
import contractform from './contractform/messages'
import diagnose from './diagnose/messages'
import papers from './papers/messages'

export default { zh: { ...clients.zh, ...contracts.zh, ...contractform.zh, ...diagnose.zh, ...papers.zh }, en: { ...clients.en, ...contracts.en, ...contractform.en, ...diagnose.en, ...papers.en } }
