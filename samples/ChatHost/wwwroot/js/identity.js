import { $, create } from './dom.js';
import { t } from './texts.js';

/** "Who is this?": asks the stand-in provider and says the outcome in words. */
export function setUpIdentity(ask) {
  const dialog = $('identity');
  const answer = $('identity-answer');
  $('identity-close').addEventListener('click', () => dialog.close());
  $('identity-form').addEventListener('submit', async event => {
    event.preventDefault();
    say('', t('identity.working'));
    try {
      const outcome = new FormData(event.target).get('outcome');
      show(await ask(outcome));
    } catch {
      say('none', t('identity.none'), t('error.invalid'));
    }
  });

  return function open() {
    answer.replaceChildren();
    dialog.showModal();
  };

  function show(result) {
    if (result.status === 'verified') say('verified', t('identity.verified'), t('identity.verified.text'));
    else if (result.isPending) say('pending', t('identity.pending'), result.text, result.language);
    else if (result.status === 'not-verified') say('not-verified', t('identity.not-verified'), result.text, result.language);
    else say('none', t('identity.none'), result.text, result.language);
  }

  function say(kind, title, text, language) {
    answer.className = `answer ${kind}`;
    const words = create('span', { textContent: text ?? '' });
    if (language) words.lang = language;
    answer.replaceChildren(create('strong', { textContent: title }), words);
  }
}
