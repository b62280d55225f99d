import { createI18n } from 'vue-i18n'
import compliance from '@/features/compliance/messages'
import engagement from '@/features/engagement/messages'
import connect from '@/features/connect/messages'
import desk from '@/features/desk/messages'
import identity from '@/features/identity/messages'
import insight from '@/features/insight/messages'
import metrics from '@/features/metrics/messages'
import notify from '@/features/notify/messages'
import work from '@/features/work/messages'
import ui from '@/ui/messages'
import app from './messages'

export const messages = {
  zh: { ...ui.zh, ...identity.zh, ...connect.zh, ...desk.zh, ...insight.zh, ...metrics.zh, ...notify.zh, ...work.zh, ...compliance.zh, ...engagement.zh, ...app.zh },
  en: { ...ui.en, ...identity.en, ...connect.en, ...desk.en, ...insight.en, ...metrics.en, ...notify.en, ...work.en, ...compliance.en, ...engagement.en, ...app.en },
}

export const i18n = createI18n({ legacy: false, locale: 'zh', fallbackLocale: 'zh', messages })
