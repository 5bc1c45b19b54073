import { $, create } from './dom.js';
import { language, t } from './texts.js';

/**
 * Asks before something risky is sent, or says that it is held.
 * Resolves to 'send', 'cancel', 'who' or 'help'; whatever closes the dialog otherwise means cancel.
 */
export function askBeforeSending(answer) {
  const dialog = $('ask');
  const { prompt } = answer;
  for (const id of ['ask-title', 'ask-why', 'ask-actions', 'ask-question', 'ask-cancel', 'ask-send', 'ask-identity']) $(id).lang = prompt.language;
  $('ask-title').textContent = prompt.title;
  $('ask-why').textContent = prompt.why;
  $('ask-actions').replaceChildren(...prompt.actions.map(action => create('li', { textContent: action.text })));
  $('ask-question').textContent = prompt.question;
  $('ask-identity').textContent = answer.identityText ?? '';
  $('ask-held').textContent = answer.heldUntil
    ? t('ask.held', { time: new Intl.DateTimeFormat(language(), { timeStyle: 'short' }).format(new Date(answer.heldUntil)) })
    : '';
  $('ask-cancel').textContent = prompt.cancelLabel;
  $('ask-send').hidden = !prompt.sendLabel;
  $('ask-send').textContent = prompt.sendLabel ?? '';
  dialog.returnValue = 'cancel';
  dialog.showModal();
  dialog.scrollTop = 0;
  return new Promise(resolve => {
    const buttons = { 'ask-cancel': 'cancel', 'ask-who': 'who', 'ask-help': 'help', 'ask-send': 'send' };
    for (const [id, value] of Object.entries(buttons)) $(id).onclick = () => dialog.close(value);
    dialog.onclose = () => resolve(dialog.returnValue || 'cancel');
    // Escape closes without a value of its own.
    dialog.oncancel = () => { dialog.returnValue = 'cancel'; };
  });
}
