import { askBeforeSending } from './ask.js';
import { Connection, newId, refusalOf } from './connection.js';
import { $, create } from './dom.js';
import { Guidance } from './guidance.js';
import { setUpIdentity } from './identity.js';
import { MessageLog } from './log.js';
import { Report } from './report.js';
import { language, loadLanguage, preferredLanguage, t } from './texts.js';

const log = new MessageLog(onWarningAct);
const guidance = new Guidance();
const report = new Report(() => seat ?? {}, () => guidance.category);
const connection = new Connection({ onMessage: onceSeated(onMessage), onState: onceSeated(showState), onUp, onDown });
const openIdentity = setUpIdentity(outcome => connection.call('AskWho', outcome));

/** Room and key of the chat this window is in, or null. */
let seat = readSeat();
let state = null;
let maximumTextLength = 1000;
/** What is still to be sent, in order. */
const outbox = [];
let isFlushing = false;
let isFetching = false;
let topic = null;
/** What came before the answer that lets this window in, or null when it isn't waiting for one. */
let early = null;

$('language').addEventListener('change', event => changeLanguage(event.target.value));
$('open-room').addEventListener('click', () => enter('Create', { name: $('name').value, language: language() }));
$('join').addEventListener('click', () => enter('Join', { invitation: invitation(), name: $('name').value, language: language() }));
$('leave').addEventListener('click', leave);
$('who').addEventListener('click', openIdentity);
$('scammed').addEventListener('click', () => guidance.open(topic, true));
$('copy').addEventListener('click', copyInvitation);
$('continue').addEventListener('click', () => connection.call('Continue').catch(() => {}));
$('suggestion').addEventListener('click', () => draft(state?.suggestion ?? ''));
$('composer').addEventListener('submit', event => {
  event.preventDefault();
  sendDraft();
});
$('text').addEventListener('input', () => { $('composer-note').textContent = ''; });
$('text').addEventListener('keydown', event => {
  // While a Chinese input method is composing, Enter belongs to it.
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    sendDraft();
  }
});
window.addEventListener('hashchange', showPage);

await changeLanguage(preferredLanguage());
showPage();
await connection.start();

function invitation() {
  return new URLSearchParams(location.hash.slice(1)).get('room');
}

function showPage() {
  $('start').hidden = seat !== null;
  $('room').hidden = seat === null;
  const isInvited = invitation() !== null;
  $('invited').hidden = !isInvited;
  $('choices').hidden = isInvited;
}

async function changeLanguage(tag) {
  await loadLanguage(tag);
  const choices = await fetch(`api/choices/${tag}`).then(response => response.json());
  showScripts(choices.scripts);
  $('log').setAttribute('aria-label', t('chat.log'));
  report.applyLanguage();
  if (state) showState(state);
  log.applyLanguage(state?.peer ?? '');
  if (!connection.isUp && seat) $('connection').textContent = t('connection.lost');
  if (seat && connection.isUp) applyWarnings(await connection.call('SetLanguage', tag));
  await guidance.applyLanguage(choices);
}

function showScripts(scripts) {
  const button = script => create('button', {
    type: 'button', className: 'choice', textContent: script.title,
    onclick: () => enter('Create', { name: $('name').value, language: language(), script: script.id }),
  });
  $('scams').replaceChildren(...scripts.filter(script => script.isScam).map(button));
  $('innocent').replaceChildren(...scripts.filter(script => !script.isScam).map(button));
}

async function enter(method, request) {
  $('start-error').textContent = '';
  early = [];
  try {
    const entry = await connection.call(method, request);
    seat = { room: entry.room, key: entry.key, invitation: entry.invitation };
    keepSeat();
    history.replaceState(null, '', location.pathname);
    begin(entry);
    for (const deliver of early) deliver();
    $('peer').focus();
  } catch (error) {
    $('start-error').textContent = t(`error.${refusalOf(error) ?? 'invalid'}`);
  } finally {
    early = null;
  }
}

/** The other side may speak before the server's answer has arrived: nothing of that is lost. */
function onceSeated(handle) {
  return value => {
    if (seat === null && early) early.push(() => handle(value));
    else handle(value);
  };
}

function begin(entry) {
  maximumTextLength = entry.maximumTextLength;
  showPage();
  showState(entry.state);
  for (const message of entry.messages) log.add(message, entry.state.peer);
}

function leave() {
  connection.call('Leave').catch(() => {});
  forget();
  $('start-error').textContent = '';
}

function forget() {
  seat = null;
  state = null;
  topic = null;
  outbox.length = 0;
  keepSeat();
  log.clear();
  guidance.reset();
  report.reset();
  draft('');
  showPage();
}

function onDown() {
  if (seat) $('connection').textContent = t('connection.lost');
}

async function onUp() {
  $('connection').textContent = '';
  if (seat) await fetchMissing();
}

/** Fetches what came while nobody listened, then sends what waited. */
async function fetchMissing() {
  if (isFetching) return;
  isFetching = true;
  try {
    begin(await connection.call('Resume', { room: seat.room, key: seat.key, language: language(), after: log.last }));
  } catch (error) {
    if (refusalOf(error) === 'room-gone') {
      forget();
      $('start-error').textContent = t('error.room-gone');
    }
  } finally {
    isFetching = false;
  }
  await flush();
}

function onMessage(message) {
  if (!seat) return;
  removeFromOutbox(message.id);
  if (message.warning) topic = message.warning.topic;
  if (log.add(message, state?.peer ?? '')) fetchMissing();
}

function showState(next) {
  state = next;
  const peer = next.peer ?? t('chat.peer.unknown');
  $('peer').querySelector('bdi').textContent = peer;
  $('presence').textContent = !next.peer ? t('chat.waiting')
    : next.peerIsTyping ? t('chat.typing')
    : next.isScripted ? t('chat.scripted')
    : next.peerIsHere ? t('chat.here') : t('chat.away');
  $('who').disabled = !next.peer;
  $('invite').hidden = next.peer !== undefined && next.peer !== null;
  if (seat) $('invite-address').value = `${location.origin}${location.pathname}#room=${seat.invitation}`;
  $('script').hidden = !next.isScripted;
  $('suggestion').hidden = !next.suggestion;
  $('suggestion').querySelector('bdi').textContent = next.suggestion ?? '';
  $('continue').hidden = !next.canContinue;
  $('script-over').hidden = next.canContinue || next.peerIsTyping;
}

function draft(text) {
  $('text').value = text;
  $('composer-note').textContent = '';
  if (text) $('text').focus();
}

function sendDraft() {
  const text = $('text').value.trim();
  if (!text) return;
  if (text.length > maximumTextLength) {
    $('composer-note').textContent = t('error.text-too-long');
    return;
  }
  draft('');
  outbox.push({ id: newId(), text, confirmed: false });
  log.addPending(outbox.at(-1).id, text);
  flush();
}

async function flush() {
  if (isFlushing) return;
  isFlushing = true;
  try {
    while (outbox.length > 0 && seat && connection.isUp) {
      const next = outbox[0];
      const answer = await connection.call('Send', next);
      if (answer.status === 'sent') {
        onMessage(answer.message);
      } else {
        await putOff(next, answer);
      }
    }
  } catch (error) {
    handleSendError(refusalOf(error));
  } finally {
    isFlushing = false;
  }
}

function handleSendError(refusal) {
  // Without an answer nobody knows whether it arrived: it stays here and is sent again with the same id.
  if (refusal === null) return;
  const message = outbox[0];
  if (refusal === 'too-fast') {
    $('composer-note').textContent = t('error.too-fast');
    setTimeout(() => {
      $('composer-note').textContent = '';
      flush();
    }, 1500);
    return;
  }
  giveBack(message);
  $('composer-note').textContent = t(`error.${refusal}`);
}

/** The message is not sent, or not yet: the person decides. */
async function putOff(message, answer) {
  const choice = await askBeforeSending(answer);
  if (choice === 'send') {
    message.confirmed = true;
    return;
  }
  giveBack(message);
  $('composer-note').textContent = t('ask.draft');
  if (choice === 'who') openIdentity();
  if (choice === 'help') guidance.open(answer.prompt.guidanceTopic, false);
}

function giveBack(message) {
  removeFromOutbox(message.id);
  log.removePending(message.id);
  // What was begun in the meantime is not lost.
  draft([message.text, $('text').value].filter(Boolean).join('\n'));
}

function removeFromOutbox(id) {
  const index = outbox.findIndex(message => message.id === id);
  if (index >= 0) outbox.splice(index, 1);
}

async function onWarningAct(act, sequence, warning) {
  if (act === 'help') guidance.open(warning.topic, false);
  if (act === 'who') openIdentity();
  if (act === 'report' || act === 'not-scam') {
    try {
      applyWarnings(await connection.call('Judge', act));
      log.verdictOf(sequence)?.focus();
    } catch {
      $('composer-note').textContent = t('error.invalid');
    }
  }
}

function applyWarnings(changes) {
  for (const change of changes) log.changeWarning(change.sequence, change.warning);
}

async function copyInvitation() {
  $('invite-address').select();
  try {
    await navigator.clipboard.writeText($('invite-address').value);
    $('copy').textContent = t('chat.copied');
  } catch {
    // The address is selected, so that it can be copied by hand.
  }
}

function readSeat() {
  try {
    return JSON.parse(sessionStorage.getItem('seat'));
  } catch {
    return null;
  }
}

function keepSeat() {
  try {
    if (seat) sessionStorage.setItem('seat', JSON.stringify(seat));
    else sessionStorage.removeItem('seat');
  } catch {
    // A reload then begins anew.
  }
}
