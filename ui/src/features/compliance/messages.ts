import watch from './watch/messages'

export default {
  zh: { ...watch.zh },
  en: { ...watch.en },
}
