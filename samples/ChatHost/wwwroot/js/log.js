import { $, copyOf } from './dom.js';
import { language, t } from './texts.js';
import { showWarning } from './warning.js';

/** The messages on the page, in the server's order, each once; those still to be sent come last. */
export class MessageLog {
  #element = $('log');
  #shown = new Map();
  #pending = new Map();
  #onWarningAct;

  /** The number up to which no message is missing. */
  last = 0;

  constructor(onWarningAct) {
    this.#onWarningAct = onWarningAct;
  }

  clear() {
    this.#element.replaceChildren();
    this.#shown.clear();
    this.#pending.clear();
    this.last = 0;
  }

  /** Shows a message unless it is shown already. Returns whether one before it is missing. */
  add(message, peerName) {
    if (message.id) this.removePending(message.id);
    if (!this.#shown.has(message.sequence)) {
      const follow = this.#isAtEnd();
      const parts = [this.#bubble(message, peerName)];
      if (message.warning) parts.push(this.#card(message.sequence, message.warning));
      const before = this.#firstAfter(message.sequence);
      for (const part of parts) this.#element.insertBefore(part, before);
      this.#shown.set(message.sequence, { message, parts });
      if (message.warning && follow) parts[0].scrollIntoView({ block: 'start' });
      else if (follow || message.isMine) this.#scrollToEnd();
    }
    while (this.#shown.has(this.last + 1)) this.last++;
    return message.sequence > this.last;
  }

  addPending(id, text) {
    if (this.#pending.has(id)) return;
    const bubble = this.#bubble({ isMine: true, text, isPending: true });
    this.#pending.set(id, bubble);
    this.#element.append(bubble);
    this.#scrollToEnd();
  }

  removePending(id) {
    this.#pending.get(id)?.remove();
    this.#pending.delete(id);
  }

  /** Puts a warning into other words, or shows how it was answered. */
  changeWarning(sequence, warning) {
    const shown = this.#shown.get(sequence);
    if (!shown?.parts[1]) return;
    const card = this.#card(sequence, warning);
    shown.parts[1].replaceWith(card);
    shown.parts[1] = card;
  }

  /** Puts what stands around the messages into the language of now. */
  applyLanguage(peerName) {
    for (const { message, parts } of this.#shown.values()) this.#dress(parts[0], message, peerName);
    for (const bubble of this.#pending.values()) this.#dress(bubble, { isMine: true, isPending: true });
  }

  verdictOf(sequence) {
    return this.#shown.get(sequence)?.parts[1]?.querySelector('.warning-verdict');
  }

  #bubble(message, peerName) {
    const bubble = copyOf('message-template');
    bubble.classList.toggle('mine', message.isMine);
    bubble.classList.toggle('pending', message.isPending ?? false);
    bubble.querySelector('.text').textContent = message.text;
    this.#dress(bubble, message, peerName);
    return bubble;
  }

  #dress(bubble, message, peerName) {
    bubble.querySelector('.from').textContent = message.isMine ? t('chat.me') : peerName;
    const time = bubble.querySelector('time');
    if (message.isPending) {
      time.textContent = t('chat.pending');
    } else {
      time.dateTime = message.at;
      time.textContent = new Intl.DateTimeFormat(language(), { timeStyle: 'short' }).format(new Date(message.at));
    }
  }

  #card(sequence, warning) {
    return showWarning(sequence, warning, act => this.#onWarningAct(act, sequence, warning));
  }

  #firstAfter(sequence) {
    let next = null;
    for (const [other, { parts }] of this.#shown) {
      if (other > sequence && (next === null || other < next.other)) next = { other, part: parts[0] };
    }
    return next?.part ?? this.#pending.values().next().value ?? null;
  }

  #isAtEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.#element;
    return scrollHeight - scrollTop - clientHeight < 120;
  }

  #scrollToEnd() {
    this.#element.scrollTop = this.#element.scrollHeight;
  }
}
