import clients from './clients/messages'
import contracts from './contracts/messages'
import diagnose from './diagnose/messages'

export default { zh: { ...clients.zh, ...contracts.zh, ...diagnose.zh }, en: { ...clients.en, ...contracts.en, ...diagnose.en } }
