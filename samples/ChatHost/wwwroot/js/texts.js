import { $ } from './dom.js';

export const languages = ['zh-Hans', 'zh-Hant', 'en'];

let texts = {};
let current = 'en';

export const language = () => current;

/** The words for a key, with what stands in braces filled in. */
export function t(key, values = {}) {
  const text = texts[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

/** The language chosen before, or the one nearest to the browser's. */
export function preferredLanguage() {
  const stored = read();
  if (languages.includes(stored)) return stored;
  for (const tag of navigator.languages) {
    if (/^zh\b/i.test(tag)) return /hant|tw|hk|mo/i.test(tag) ? 'zh-Hant' : 'zh-Hans';
    if (/^en\b/i.test(tag)) return 'en';
  }
  return 'en';
}

export async function loadLanguage(tag) {
  const response = await fetch(`strings/${tag}.json`);
  if (!response.ok) throw new Error(`strings/${tag}.json: ${response.status}`);
  texts = await response.json();
  current = tag;
  document.documentElement.lang = tag;
  document.title = t('page.title');
  $('language').value = tag;
  try {
    localStorage.setItem('language', tag);
  } catch {
    // A browser that keeps nothing forgets the language, and nothing else.
  }
  applyTexts(document);
  for (const template of document.querySelectorAll('template')) applyTexts(template.content);
}

/** Fills in the words of everything marked with data-text. */
export function applyTexts(root) {
  for (const element of root.querySelectorAll('[data-text]')) element.textContent = t(element.dataset.text);
}

function read() {
  try {
    return localStorage.getItem('language');
  } catch {
    return null;
  }
}
