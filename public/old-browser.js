/* For browsers that can't read the page's own code. */
;(function (note) {
  if ('noModule' in document.createElement('script') && Array.prototype.toSorted) return
  note.textContent =
    navigator.language.slice(0, 2) === 'ko'
      ? '이 브라우저는 오래되어 Layerwise를 열 수 없습니다. Chrome이나 Edge 111, Firefox 115, Safari 16.4 이상에서 열어 주세요. 실험은 주소에 그대로 있습니다.'
      : 'This browser is too old for Layerwise. Please open this address in Chrome or Edge 111, Firefox 115, Safari 16.4, or newer: the experiment is in the address.'
  note.setAttribute('role', 'alert')
  note.style.cssText = 'max-width:32em;margin:15vh auto;padding:16px;font:18px/1.5 sans-serif'
  document.getElementById('root').textContent = ''
  document.body.appendChild(note)
})(document.createElement('p'))
