/** The element with an id. */
export const $ = id => document.getElementById(id);

/** Makes an element. Text is only ever set as text, so nothing that people write becomes markup. */
export function create(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/** A copy of a template's one element. */
export const copyOf = template => $(template).content.firstElementChild.cloneNode(true);
