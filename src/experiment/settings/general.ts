import { text } from '../../lib/setting.ts'

export const generalSettings = {
  title: text({
    key: 'title',
    label: { en: 'Title', ko: '제목' },
    help: { en: 'A name for the experiment.', ko: '실험의 이름입니다.' },
    default: '',
    maxLength: 120,
  }),
}
