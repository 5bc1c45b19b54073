import { copyOf, create } from './dom.js';
import { applyTexts, t } from './texts.js';

/** What the card has buttons for need not be said in its list as well. */
const withButtons = ['report', 'get-help'];

/** A warning as a card below its message. */
export function showWarning(sequence, warning, onAct) {
  const card = copyOf('warning-template');
  applyTexts(card);
  card.classList.add(warning.severity);
  card.dataset.sequence = sequence;
  card.setAttribute('aria-label', t('warning.label'));
  const words = card.querySelector('.warning-words');
  words.lang = warning.language;
  words.querySelector('.warning-title').textContent = warning.title;
  words.querySelector('.warning-why').textContent = warning.why;
  words.querySelector('.warning-do').lang = document.documentElement.lang;
  words.querySelector('.warning-actions').append(...warning.actions
    .filter(action => !withButtons.includes(action.id))
    .map(action => create('li', { textContent: action.text })));

  const isReported = warning.verdict === 'report';
  const isDismissed = warning.verdict === 'not-scam';
  const verdict = card.querySelector('.warning-verdict');
  verdict.hidden = !isReported && !isDismissed;
  if (isReported) verdict.textContent = t('warning.reported');
  if (isDismissed) verdict.textContent = t('warning.dismissed');
  for (const button of card.querySelectorAll('button')) {
    const act = button.dataset.act;
    button.hidden = (act === 'not-scam' && (isReported || isDismissed)) || (act === 'report' && isReported);
    if (act === 'who' && warning.asksWho) button.classList.add('asked');
    button.addEventListener('click', () => onAct(act));
  }
  return card;
}
