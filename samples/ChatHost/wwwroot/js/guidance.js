import { $, create } from './dom.js';
import { language, t } from './texts.js';

const happened = ['money-sent', 'credentials-given', 'device-accessed', 'images-shared', 'identity-shared'];
const means = ['bank-transfer', 'card', 'payment-app', 'cash', 'gift-card', 'crypto', 'remittance'];

// The one place where markup is made: an article that the library renders and encodes. It holds nothing that people wrote.
const policy = window.trustedTypes?.createPolicy('guidance', { createHTML: html => html }) ?? { createHTML: html => html };

/** The guidance next to the chat. */
export class Guidance {
  #panel = $('help');
  #plan = $('plan');
  #ticked = new Set();
  #asked = 0;
  #opener = null;
  #choices = { categories: [], regions: [] };

  constructor() {
    for (const fact of happened) $('happened').append(tick('help.happened.', fact));
    for (const way of means) $('paid').append(tick('help.paid.', way));
    $('case').addEventListener('submit', event => event.preventDefault());
    $('case').addEventListener('change', () => this.refresh());
    $('case-done').addEventListener('click', () => {
      $('case-details').open = false;
      $('progress').focus();
      $('progress').scrollIntoView({ block: 'center' });
    });
    $('help-close').addEventListener('click', () => this.close());
    $('plan-retry').addEventListener('click', () => this.refresh());
    this.#panel.addEventListener('keydown', event => {
      if (event.key === 'Escape') this.close();
    });
  }

  get category() {
    return $('category').value;
  }

  /** Opens the guidance for a topic. Whoever was harmed is asked what happened first. */
  open(topic, wasHarmed) {
    this.#opener = document.activeElement;
    if (topic) $('category').value = topic;
    $('case-details').open = wasHarmed;
    this.#panel.hidden = false;
    $('room').classList.add('helping');
    $('help-title').focus();
    this.#panel.scrollTop = 0;
    return this.refresh();
  }

  close() {
    this.#panel.hidden = true;
    $('room').classList.remove('helping');
    (this.#opener?.isConnected ? this.#opener : $('text')).focus();
  }

  /** Another conversation, another case. */
  reset() {
    this.#panel.hidden = true;
    $('room').classList.remove('helping');
    $('case').reset();
    this.#ticked.clear();
    this.#plan.replaceChildren();
    $('progress').textContent = '';
  }

  async applyLanguage(choices) {
    this.#choices = choices;
    fill($('region'), choices.regions.map(region => [region, t(`region.${region}`)]), language() === 'zh-Hans' ? 'CN' : language() === 'zh-Hant' ? 'TW' : 'unknown');
    fill($('category'), choices.categories.map(category => [category.id, category.name]), 'other-scam');
    if (!this.#panel.hidden) await this.refresh();
  }

  async refresh() {
    const mine = ++this.#asked;
    const facts = checked('happened');
    $('paid').hidden = !facts.includes('money-sent');
    const hours = $('when').value;
    try {
      const response = await fetch('api/plan', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({
          language: language(),
          region: $('region').value,
          category: $('category').value,
          happened: facts,
          paidBy: facts.includes('money-sent') ? checked('paid') : [],
          hoursAgo: hours === '' ? null : Number(hours),
          isMinor: $('minor').checked,
          isVulnerable: $('vulnerable').checked,
          inDistress: $('distress').checked,
        }),
      });
      if (!response.ok) throw new Error(String(response.status));
      const html = await response.text();
      if (mine === this.#asked) this.#show(html);
    } catch {
      if (mine === this.#asked) $('plan-failed').hidden = false;
    }
  }

  #show(html) {
    $('plan-failed').hidden = true;
    const page = new DOMParser().parseFromString(policy.createHTML(html), 'text/html');
    const article = document.adoptNode(page.querySelector('article'));
    // On this page the plan stands below a heading of its own.
    for (const heading of article.querySelectorAll('h3')) rename(heading, 'h4');
    for (const heading of article.querySelectorAll('h2')) rename(heading, 'h3');
    for (const heading of article.querySelectorAll('h1')) rename(heading, 'h2');
    for (const link of article.querySelectorAll('a[href^="http"]')) link.target = '_blank';
    for (const section of article.querySelectorAll('section:has(.urgency)')) this.#addTicks(section);
    this.#plan.replaceChildren(article);
    this.#showProgress();
  }

  // Ticks stay with their step when language, region or case change.
  #addTicks(section) {
    const step = section.getAttribute('aria-labelledby');
    const done = create('input', { type: 'checkbox' });
    section.append(create('label', { className: 'tick step-done' }, done, create('span', { textContent: t('help.done') })));
    done.setAttribute('aria-describedby', step);
    done.dataset.step = step;
    for (const [index, box] of section.querySelectorAll('.checklist input').entries()) remember(this.#ticked, `${step}/${index}`, box);
    remember(this.#ticked, step, done);
    const show = () => {
      section.classList.toggle('done', done.checked);
      this.#showProgress();
    };
    done.addEventListener('change', show);
    section.classList.toggle('done', done.checked);
  }

  #showProgress() {
    const steps = [...this.#plan.querySelectorAll('input[data-step]')];
    $('progress').textContent = t('help.progress', { done: steps.filter(step => step.checked).length, all: steps.length });
  }
}

function remember(ticked, key, box) {
  box.checked = ticked.has(key);
  box.addEventListener('change', () => (box.checked ? ticked.add(key) : ticked.delete(key)));
}

function tick(prefix, value) {
  const words = create('span', { textContent: t(prefix + value) });
  words.dataset.text = prefix + value;
  return create('label', { className: 'tick' }, create('input', { type: 'checkbox', value }), words);
}

const checked = group => [...$(group).querySelectorAll('input:checked')].map(box => box.value);

function fill(select, options, fallback) {
  const before = select.value || fallback;
  select.replaceChildren(...options.map(([value, textContent]) => create('option', { value, textContent })));
  select.value = options.some(([value]) => value === before) ? before : fallback;
}

function rename(element, tag) {
  const renamed = create(tag, { id: element.id }, ...element.childNodes);
  if (!element.id) renamed.removeAttribute('id');
  element.replaceWith(renamed);
}
