import { $, copyOf, create } from './dom.js';
import { applyTexts, language, t } from './texts.js';

/** The report's form, and the files made from it. */
export class Report {
  #form = $('report');
  #seat;
  #category;

  /** @param seat gives room and key; @param category gives the kind of scam chosen in the guidance */
  constructor(seat, category) {
    this.#seat = seat;
    this.#category = category;
    $('transfer-add').addEventListener('click', () => this.#addTransfer());
    this.#form.addEventListener('submit', event => {
      event.preventDefault();
      this.#make();
    });
    // Files made from other words must not be taken for those of now.
    this.#form.addEventListener('input', () => { $('files').hidden = true; });
    for (const button of $('files').querySelectorAll('button')) button.addEventListener('click', () => this.#save(button.dataset.file));
  }

  reset() {
    this.#form.reset();
    $('transfers').replaceChildren();
    $('files').hidden = true;
    $('report-status').textContent = '';
  }

  applyLanguage() {
    this.#numberTransfers();
    $('files').hidden = true;
    $('report-status').textContent = '';
  }

  #addTransfer() {
    const transfer = copyOf('transfer-template');
    applyTexts(transfer);
    transfer.querySelector('button').addEventListener('click', () => {
      transfer.remove();
      this.#numberTransfers();
      $('transfer-add').focus();
    });
    $('transfers').append(transfer);
    this.#numberTransfers();
    transfer.querySelector('input').focus();
  }

  #numberTransfers() {
    const transfers = $('transfers').children;
    for (const [index, transfer] of [...transfers].entries()) transfer.querySelector('legend').textContent = t('report.transfer', { number: index + 1 });
    $('transfer-add').hidden = transfers.length >= 10;
  }

  async #make() {
    const transfers = [...$('transfers').children].map(readTransfer);
    const incomplete = transfers.findIndex(transfer => !(transfer.amount > 0) || !transfer.currency || !transfer.payeeAccount);
    if (incomplete >= 0) {
      $('report-status').textContent = t('report.incomplete', { number: incomplete + 1 });
      $('transfers').children[incomplete].querySelector('input').focus();
      return;
    }
    const fields = Object.fromEntries(['name', 'contact', 'place', 'narrative', 'reportNumber']
      .map(name => [name, this.#form.elements[name].value]));
    $('report-status').textContent = t('report.making');
    try {
      const response = await this.#fetch('api/incident', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ ...fields, transfers, language: language(), category: this.#category() }),
      });
      if (response.status === 400) {
        $('report-status').textContent = t('report.empty');
        return;
      }
      if (!response.ok) throw new Error(String(response.status));
      const made = await response.json();
      $('report-status').textContent = t('report.ready', { messages: made.messages, transfers: made.transfers });
      $('seal').textContent = made.manifestSha256;
      $('files').hidden = false;
      $('files').scrollIntoView({ block: 'nearest' });
    } catch {
      $('report-status').textContent = t('report.failed');
    }
  }

  async #save(kind) {
    try {
      const response = await this.#fetch(`api/incident/${kind}`);
      if (!response.ok) throw new Error(String(response.status));
      const name = /filename="?([\w.-]+)/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? kind;
      const address = URL.createObjectURL(await response.blob());
      const link = create('a', { href: address, download: name });
      document.body.append(link);
      link.click();
      link.remove();
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
      $('report-status').textContent = t('report.saved');
    } catch {
      $('report-status').textContent = t('report.failed');
    }
  }

  #fetch(address, options = {}) {
    const { room, key } = this.#seat();
    return fetch(address, { ...options, headers: { ...options.headers, 'X-Room': room, 'X-Seat-Key': key } });
  }
}

/** "1,280.50" and "１２８０" are amounts too. It stays text, so that no digit is lost on the way. */
function readAmount(text) {
  const amount = text.normalize('NFKC').replace(/[\s,，]/g, '');
  return /^\d{1,12}(\.\d{1,8})?$/.test(amount) ? amount : null;
}

function readTransfer(element) {
  const read = name => element.querySelector(`[name=${name}]`).value.trim();
  const at = read('at');
  return {
    amount: readAmount(read('amount')),
    currency: read('currency').toUpperCase(),
    payeeAccount: read('payeeAccount'),
    payeeName: read('payeeName') || null,
    at: at ? new Date(at).toISOString() : null,
  };
}
