import type { Text } from '../../lib/text.ts'

export const noticesTitle: Text = { en: 'Notices', ko: '알림' }
