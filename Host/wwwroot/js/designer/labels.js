// Turns Studio's English into Korean on the rendered page, and back. Only what is wholly a known label is turned; names, code and what people typed stay.
import { menuWords, words, sentences } from './dictionary.js';
import { nameOf } from './names.js';

const remembered = 'designer.labels';
const attributes = ['placeholder', 'title', 'aria-label', 'data-label'];
const labelled = attributes.map((name) => `[${name}]`).join(', ');

// Where people's own words stand: code, the diagram, what was typed, and the cells of tables except for chips and buttons, which are Studio's.
const theirs = '.monaco-editor, .monaco-aria-container, .x6-graph, .x6-graph-svg, .react-flow, textarea, input, pre, code, script, style, [contenteditable]';
const ownRows = ['Status', 'Sub status', 'Incident Strategy', 'Structured Logs', 'Readonly', 'Read-only', 'Is Readonly', 'Usable as activity'].flatMap((label) => [label, words[label]]);
// Columns in which only Studio's own words stand.
const ownColumns = ['Status', 'Sub status', 'SubStatus', 'Event', 'Type'].flatMap((label) => [label, words[label]]);
const mine = '.mud-chip, .mud-button-root, th';

export function showLabels(host, button) {
  const turned = new WeakMap();
  const turnedAttributes = new WeakMap();
  let korean = localStorage.getItem(remembered) !== 'en';

  const watch = new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === 'characterData') turnText(change.target);
      else if (change.type === 'attributes') turnAttribute(change.target, change.attributeName);
      else change.addedNodes.forEach(turnAll);
    }
  });

  button.addEventListener('click', () => {
    korean = !korean;
    localStorage.setItem(remembered, korean ? 'ko' : 'en');
    apply();
  });
  apply();

  function apply() {
    button.setAttribute('aria-pressed', String(korean));
    watch.disconnect();
    if (korean) {
      turnAll(document.body);
      watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: attributes });
    } else {
      restoreAll(document.body);
    }
  }

  function turnAll(node) {
    if (node.nodeType === Node.TEXT_NODE) return turnText(node);
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches('.monaco-editor, script, style')) return undefined;
    for (const element of [node, ...node.querySelectorAll(labelled)]) attributes.forEach((name) => turnAttribute(element, name));
    const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) turnText(texts.currentNode);
    return undefined;
  }

  function turnText(node) {
    const now = node.data;
    const known = turned.get(node);
    if (known && known.korean === now) return;
    const inMenu = node.parentElement?.closest('.mud-menu-item, .mud-list-item') ? menuWords[now.trim()] : null;
    const translated = inMenu ?? find(now) ?? (node.parentElement?.matches('label, legend') ? nameOf(now.trim()) : null);
    if (translated === null || !isStudios(node)) return;
    turned.set(node, { english: now, korean: translated });
    node.data = translated;
  }

  function turnAttribute(element, name) {
    const now = element.getAttribute?.(name);
    if (!now || !host.contains(element) || element.closest('.monaco-editor')) return;
    const translated = find(now);
    if (translated === null) return;
    const kept = turnedAttributes.get(element) ?? {};
    kept[name] = { english: now, korean: translated };
    turnedAttributes.set(element, kept);
    element.setAttribute(name, translated);
  }

  function restoreAll(root) {
    const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) {
      const known = turned.get(nodes.currentNode);
      if (known && nodes.currentNode.data === known.korean) nodes.currentNode.data = known.english;
    }

    for (const element of root.querySelectorAll(labelled)) {
      for (const [name, known] of Object.entries(turnedAttributes.get(element) ?? {})) {
        if (element.getAttribute(name) === known.korean) element.setAttribute(name, known.english);
      }
    }
  }

  function isStudios(node) {
    const element = node.parentElement;
    if (!element || !host.contains(element) || element.closest(theirs)) return false;
    const cell = element.closest('td');
    return !cell || Boolean(element.closest(mine)) || isLabelCell(cell) || isOwnColumn(cell);
  }
}

function isOwnColumn(cell) {
  const head = cell.closest('table').querySelectorAll('thead th')[cell.cellIndex];
  return Boolean(head) && ownColumns.includes(head.textContent.trim());
}

// A table without a head lists properties: what stands left is Studio's, what stands right is theirs, but for the rows that hold one of Studio's own words.
function isLabelCell(cell) {
  if (cell.closest('table').querySelector('thead th')) return false;
  const row = cell.parentElement;
  return cell === row.firstElementChild || ownRows.includes(row.firstElementChild.textContent.trim());
}

function find(text) {
  const plain = text.trim();
  if (plain.length < 2 || plain.length > 400) return null;
  let korean = Object.hasOwn(words, plain) ? words[plain] : null;
  for (let i = 0; korean === null && i < sentences.length; i++) {
    if (sentences[i][0].test(plain)) korean = plain.replace(sentences[i][0], sentences[i][1]);
  }
  return korean === null ? null : text.replace(plain, () => korean);
}
