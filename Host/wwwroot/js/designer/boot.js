// Puts Studio's element into the page once its runtime is up, says how far it is, and leads its links to our pages.
import { showLabels } from './labels.js';
import { learnNames } from './names.js';
import { askForChangeNotes } from './publish.js';

const studio = document.getElementById('main');
const host = document.getElementById('studio-host');
const { tag, attribute, id } = studio.dataset;

const anyway = 'designer.anyway';

const pages = {
  definition: (definition) => `/designer/definitions/${encodeURIComponent(definition)}`,
  instance: (instance) => `/designer/instances/${encodeURIComponent(instance)}`,
};

showProgress();
showLabels(host, document.getElementById('labels'));
leadOwnAddressesHome();
explainErrors();
askForChangeNotes(studio);
learnNames();

// A telephone is offered the table instead, before the runtime and its megabytes are fetched.
const narrow = matchMedia('(max-width: 800px)');
if (narrow.matches && !sessionStorage.getItem(anyway)) offerTable();
else start();

// Not before the scripts that its parts call are there, too.
Promise.all([customElements.whenDefined(tag), scriptsHaveRun()]).then(() => {
  const element = document.createElement(tag);
  element.remoteEndpoint = `${location.origin}/elsa/api`;
  if (attribute) element[attribute] = id;
  if (tag !== 'elsa-workflow-definition-editor') {
    element.editWorkflowDefinition = (definition) => location.assign(pages.definition(definition));
    element.viewWorkflowInstance = (instance) => location.assign(pages.instance(instance));
  }

  const shown = new MutationObserver(() => {
    if (!element.firstElementChild) return;
    shown.disconnect();
    studio.dataset.state = 'ready';
    performance.mark('studio-shown');
  });
  shown.observe(element, { childList: true, subtree: true });
  host.append(element);
  if (attribute) showStart();
});

function start() {
  window.Blazor?.start();
}

function scriptsHaveRun() {
  return new Promise((done) => {
    if (document.readyState === 'complete') done();
    else document.addEventListener('DOMContentLoaded', done, { once: true });
  });
}

function offerTable() {
  const offer = document.getElementById('narrow');
  const begin = () => {
    if (offer.hidden) return;
    offer.hidden = true;
    studio.dataset.state = 'loading';
    start();
  };
  studio.dataset.state = 'offered';
  offer.hidden = false;
  offer.querySelector('button').addEventListener('click', () => {
    sessionStorage.setItem(anyway, 'yes');
    begin();
  });
  narrow.addEventListener('change', () => { if (!narrow.matches) begin(); });
}

// A long workflow is drawn around its middle, where there may be nothing to see: then its first activity is brought into sight.
// The centring happens some time after the activities are there, and more than once; whoever takes the page in hand is left alone.
function showStart() {
  const patience = Date.now() + 20_000;
  let taken = false;
  for (const hand of ['pointerdown', 'wheel', 'keydown']) host.addEventListener(hand, () => { taken = true; }, { once: true, passive: true });
  const looking = setInterval(async () => {
    const canvas = host.querySelector('.x6-graph');
    if (taken || Date.now() > patience) clearInterval(looking);
    else if (canvas) await bringIntoSight(canvas);
  }, 250);
}

async function bringIntoSight(canvas) {
  const places = [...canvas.querySelectorAll('.x6-node')].map((node) => node.getBoundingClientRect());
  // Panels lie over the canvas: what counts is what is really to be seen in the middle of an activity.
  const isSeen = (place) => canvas.contains(document.elementFromPoint((place.left + place.right) / 2, (place.top + place.bottom) / 2));
  if (places.length === 0 || places.some(isSeen)) return;
  const { graphBindings } = await import('/designer/_content/Elsa.Studio.Workflows.Designer/designer.entry.js');
  const graph = graphBindings[canvas.id]?.graph;
  const first = graph?.getNodes()[0]?.getPosition();
  if (first) graph.positionPoint(first, 60, 80);
}

function showProgress() {
  const progress = document.getElementById('progress');
  const percent = document.getElementById('percent');
  if (!progress) return;
  // The runtime writes how much it has loaded into a property of the root element.
  const loaded = new MutationObserver(() => {
    const now = Math.round(parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--blazor-load-percentage')) || 0);
    progress.value = now;
    percent.textContent = `${now}%`;
    if (studio.dataset.state === 'ready') loaded.disconnect();
  });
  loaded.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
}

// The editor's Run and Save As push addresses of the full Studio into the history and show nothing there.
function leadOwnAddressesHome() {
  const push = history.pushState.bind(history);
  history.pushState = (state, title, url) => {
    const target = ourPage(url);
    if (target) location.assign(target);
    else push(state, title, url);
  };
}

function ourPage(url) {
  if (!url) return null;
  const path = new URL(url, document.baseURI).pathname;
  const instance = /\/workflows\/instances\/([^/]+)\/view$/.exec(path);
  const definition = /\/workflows\/definitions\/([^/]+)\/edit$/.exec(path);
  if (instance) return pages.instance(decodeURIComponent(instance[1]));
  return definition ? pages.definition(decodeURIComponent(definition[1])) : null;
}

// Most of what goes wrong in a running page is a session that has ended; then say that.
function explainErrors() {
  const bar = document.getElementById('blazor-error-ui');
  bar.querySelector('.dismiss').addEventListener('click', () => { bar.style.display = 'none'; });
  new MutationObserver(async () => {
    if (bar.style.display !== 'block') return;
    const answer = await fetch('/account/session', { headers: { 'X-Requested-With': 'fetch' } }).catch(() => null);
    bar.querySelector('.again').hidden = !answer || answer.ok;
  }).observe(bar, { attributes: true, attributeFilter: ['style'] });
}
