import { createI18n } from 'vue-i18n'
import connect from '@/features/connect/messages'
import desk from '@/features/desk/messages'
import identity from '@/features/identity/messages'
import insight from '@/features/insight/messages'
import ui from '@/ui/messages'
import app from './messages'

export const messages = {
  zh: { ...ui.zh, ...identity.zh, ...connect.zh, ...desk.zh, ...insight.zh, ...app.zh },
  en: { ...ui.en, ...identity.en, ...connect.en, ...desk.en, ...insight.en, ...app.en },
}

export const i18n = createI18n({ legacy: false, locale: 'zh', fallbackLocale: 'zh', messages })
