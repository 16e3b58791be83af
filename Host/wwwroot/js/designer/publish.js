// Whoever publishes from Studio, or takes a publication back, is asked why, as on our own pages: Studio has no field for it, so the request waits for the answer and
// carries it along. What the server refuses is shown here in full: Studio's list knows nothing of refusals, and its editor shows them for seconds only.
const longest = 300;
const header = 'X-Change-Note';
const api = '/elsa/api';
const send = window.fetch.bind(window);
let failed = null;

const questions = {
  publish: { title: '게시합니다', text: '새로 시작하는 건부터 이 내용을 씁니다. 진행 중인 건은 시작한 판 그대로 끝냅니다.', label: '바꾼 까닭', go: '게시하기', not: '게시하지 않았습니다', kept: '초안은 그대로 있습니다.' },
  retract: { title: '게시를 거둡니다', text: '새 건은 이 절차로 시작하지 못합니다. 진행 중인 건은 시작한 판 그대로 끝냅니다.', label: '거두는 까닭', go: '게시 거두기', not: '게시를 거두지 않았습니다', kept: '게시된 판은 그대로 쓰입니다.' },
};

const kinds = [
  [/^\/elsa\/api\/workflow-definitions\/([^/]+)\/(publish|retract)$/, 'one'],
  [/^\/elsa\/api\/bulk-actions\/(publish|retract)\/workflow-definitions\/by-definition-ids$/, 'many'],
];

export function askForChangeNotes(studio) {
  const isList = studio.dataset.tag === 'elsa-workflow-definition-list';
  window.fetch = async (resource, options) => {
    if (options?.method !== 'POST') return send(resource, options);
    const what = describe(resource, options);
    if (!what) return send(resource, options);
    if (!what.question) return orStale(await send(resource, options));

    // What could not be sent is sent again by Studio itself; the reason was given already.
    const note = failed?.key === what.key ? failed.note : await ask(questions[what.question]);
    if (note === null) return refused(what, isList);
    const headers = new Headers(options.headers);
    headers.set(header, encodeURIComponent(note));
    failed = { key: what.key, note };
    const answer = await send(resource, { ...options, headers });
    if (answer.status < 500) failed = null;
    return answer.status === 400 ? explain(answer, what, isList) : answer;
  };
}

function describe(resource, { body }) {
  const path = new URL(typeof resource === 'string' ? resource : resource.url ?? resource, location.href).pathname;
  for (const [pattern, amount] of kinds) {
    const found = pattern.exec(path);
    if (found) return { question: found.at(-1), amount, id: amount === 'one' ? found[1] : null, key: path + read(body) };
  }
  if (path !== `${api}/workflow-definitions`) return null;
  const text = read(body);
  return /"publish"\s*:\s*true\s*\}\s*$/.test(text) ? { question: 'publish', amount: 'saved', id: null, key: text } : { question: null };
}

function read(body) {
  if (typeof body === 'string') return body;
  return body instanceof ArrayBuffer || ArrayBuffer.isView(body) ? new TextDecoder().decode(body) : '';
}

// Studio's list takes every refusal for a breakdown: there it hears that nothing was to be done, and not what it would say to that.
async function refused(what, isList, reason = `${questions[what.question].not}. ${questions[what.question].kept}`) {
  if (!isList) return answerOf(400, { errors: { [what.question]: [reason] } });
  keepStudioQuiet();
  if (what.amount === 'many') return answerOf(200, { published: [], alreadyPublished: [], retracted: [], alreadyRetracted: [], notFound: [], updatedConsumers: [] });
  const definition = await (await send(`${api}/workflow-definitions/by-definition-id/${what.id}?versionOptions=Latest`)).json();
  return answerOf(200, what.question === 'retract' ? definition : { workflowDefinition: definition, alreadyPublished: true, consumingWorkflowCount: 0 });
}

function keepStudioQuiet() {
  document.documentElement.dataset.quiet = '';
  setTimeout(() => { delete document.documentElement.dataset.quiet; }, 8000);
}

function answerOf(status, body) {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
}

async function explain(answer, what, isList) {
  const problem = await answer.clone().json().catch(() => null);
  if (!problem?.errors) return answer;
  if (isStale(problem)) return orStale(answer);
  const { not } = questions[what.question];
  say(not, problem.detail, linesOf(problem, what.amount === 'many'), false);
  return refused(what, isList, `${not}. ${problem.detail ?? ''}`);
}

// The faults by activity; when there are none, what the server said.
function linesOf({ faults, errors, detail }, several) {
  const wrong = (faults ?? []).filter((fault) => fault.severity === 'Error');
  if (wrong.length > 0) return wrong.map((fault) => ({ where: [several ? fault.definitionId : null, fault.activityName ?? fault.activityId].filter(Boolean).join(' · '), text: fault.messageKo }));
  return [errors].flat().flatMap((error) => (typeof error === 'string' ? error : Object.values(error).flat())).filter((text) => text !== detail).map((text) => ({ where: '', text }));
}

function isStale(problem) {
  return /:(stale|noRevision)$/.test(problem?.type ?? '');
}

// Somebody else has changed the draft: that must not pass by in a corner of the screen.
async function orStale(answer) {
  if (answer.status !== 400) return answer;
  const problem = await answer.clone().json().catch(() => null);
  if (isStale(problem)) say('저장하지 않았습니다', problem.detail, [], true);
  return answer;
}

function say(title, lead, lines, offersReload) {
  const dialog = document.getElementById('refused');
  if (dialog.open) return;
  dialog.querySelector('h2').textContent = title;
  dialog.querySelector('[data-lead]').textContent = lead ?? '';
  dialog.querySelector('ul').replaceChildren(...lines.map(({ where, text }) => {
    const line = document.createElement('li');
    if (where) line.append(Object.assign(document.createElement('b'), { textContent: where }), ' ');
    line.append(text);
    return line;
  }));
  dialog.querySelector('[data-reload]').hidden = !offersReload;
  dialog.querySelector('[data-reload]').onclick = () => location.reload();
  dialog.querySelector('[data-close]').onclick = () => dialog.close();
  dialog.showModal();
}

function ask(question) {
  const dialog = document.getElementById('publish');
  const form = dialog.querySelector('form');
  const note = form.elements.note;
  dialog.querySelector('h2').textContent = question.title;
  dialog.querySelector('[data-text]').textContent = question.text;
  dialog.querySelector('[data-label]').textContent = question.label;
  dialog.querySelector('[type=submit]').textContent = question.go;
  note.value = '';
  note.maxLength = longest;
  return new Promise((done) => {
    const close = (answer) => {
      form.onsubmit = dialog.onclose = null;
      dialog.close();
      done(answer);
    };
    form.onsubmit = (event) => {
      event.preventDefault();
      note.setCustomValidity(note.value.trim() ? '' : '까닭을 적어 주십시오.');
      if (note.reportValidity()) close(note.value.trim());
    };
    note.oninput = () => note.setCustomValidity('');
    form.querySelector('[data-close]').onclick = () => close(null);
    dialog.onclose = () => close(null);
    dialog.showModal();
  });
}
