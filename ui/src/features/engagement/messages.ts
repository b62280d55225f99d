import clients from './clients/messages'
import contracts from './contracts/messages'

export default { zh: { ...clients.zh, ...contracts.zh }, en: { ...clients.en, ...contracts.en } }
