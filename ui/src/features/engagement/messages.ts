import contracts from './contracts/messages'

export default { zh: { ...contracts.zh }, en: { ...contracts.en } }
