// Whoever publishes from Studio, takes a publication back, deletes or cancels is asked why, as on our own pages: Studio has no field for it, so the request waits for the
// answer and carries it along. What the server refuses is shown here in full: Studio's list knows nothing of refusals, and its editor shows them for seconds only.
const longest = 300;
const header = 'X-Change-Note';
const api = '/elsa/api';
const send = window.fetch.bind(window);
let failed = null;

const questions = {
  publish: { title: '게시합니다', text: '새로 시작하는 건부터 이 내용을 씁니다. 진행 중인 건은 시작한 판 그대로 끝냅니다.', label: '바꾼 까닭', go: '게시하기', not: '게시하지 않았습니다', kept: '초안은 그대로 있습니다.' },
  retract: { title: '게시를 거둡니다', text: '새 건은 이 절차로 시작하지 못합니다. 진행 중인 건은 시작한 판 그대로 끝냅니다.', label: '거두는 까닭', go: '게시 거두기', not: '게시를 거두지 않았습니다', kept: '게시된 판은 그대로 쓰입니다.' },
  delete: { title: '절차를 삭제합니다', text: '목록에서 사라지고 새 건을 시작하지 못합니다. 진행 중인 건은 시작한 판 그대로 끝냅니다.', label: '삭제하는 까닭', go: '삭제하기', not: '삭제하지 않았습니다', kept: '절차는 그대로 있습니다.' },
  cancel: { title: '진행 중인 건을 취소합니다', text: '기다리던 업무와 알림을 거둡니다. 되돌릴 수 없습니다.', label: '취소하는 까닭', go: '건 취소하기', not: '취소하지 않았습니다', kept: '건은 그대로 진행됩니다.' },
  remove: { title: '건의 진행 기록을 지웁니다', text: '진행 중이면 먼저 취소합니다. 지나온 길과 값이 사라지며 되돌릴 수 없습니다. 과제와 서류의 기록은 남습니다.', label: '지우는 까닭', go: '지우기', not: '지우지 않았습니다', kept: '건은 그대로 있습니다.' },
};

// What Studio would hear if there had been nothing to do.
const nothing = { published: [], alreadyPublished: [], retracted: [], alreadyRetracted: [], notFound: [], updatedConsumers: [], deleted: 0, cancelledCount: 0, results: [] };

const kinds = [
  { method: 'POST', path: /^\/elsa\/api\/workflow-definitions\/([^/]+)\/publish$/, question: 'publish', amount: 'one' },
  { method: 'POST', path: /^\/elsa\/api\/workflow-definitions\/([^/]+)\/retract$/, question: 'retract', amount: 'one' },
  { method: 'POST', path: /^\/elsa\/api\/bulk-actions\/publish\/workflow-definitions\/by-definition-ids$/, question: 'publish', amount: 'many' },
  { method: 'POST', path: /^\/elsa\/api\/bulk-actions\/retract\/workflow-definitions\/by-definition-ids$/, question: 'retract', amount: 'many' },
  { method: 'POST', path: /^\/elsa\/api\/bulk-actions\/delete\/workflow-definitions\/by-definition-ids?$/, question: 'delete', amount: 'many' },
  { method: 'DELETE', path: /^\/elsa\/api\/workflow-definitions\/([^/]+)$/, question: 'delete', amount: 'gone' },
  { method: 'POST', path: /^\/elsa\/api\/cancel\/workflow-instances\/([^/]+)$/, question: 'cancel', amount: 'gone' },
  { method: 'POST', path: /^\/elsa\/api\/(?:bulk-actions\/cancel\/workflow-instances|alterations\/(?:run|submit))$/, question: 'cancel', amount: 'many' },
  { method: 'DELETE', path: /^\/elsa\/api\/workflow-instances\/([^/]+)$/, question: 'remove', amount: 'gone' },
  { method: 'POST', path: /^\/elsa\/api\/bulk-actions\/delete\/workflow-instances\/by-id$/, question: 'remove', amount: 'many' },
];

export function askForChangeNotes(studio) {
  const isList = studio.dataset.tag === 'elsa-workflow-definition-list';
  window.fetch = async (resource, options) => {
    if (options?.method !== 'POST' && options?.method !== 'DELETE') return send(resource, options);
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

function describe(resource, { method, body }) {
  const path = new URL(typeof resource === 'string' ? resource : resource.url ?? resource, location.href).pathname;
  for (const kind of kinds) {
    const found = kind.method === method && kind.path.exec(path);
    if (found) return { question: kind.question, amount: kind.amount, id: found[1] ?? null, key: path + read(body) };
  }
  if (method !== 'POST' || path !== `${api}/workflow-definitions`) return null;
  const text = read(body);
  return /"publish"\s*:\s*true\s*\}\s*$/.test(text) ? { question: 'publish', amount: 'saved', id: null, key: text } : { question: null };
}

function read(body) {
  if (typeof body === 'string') return body;
  return body instanceof ArrayBuffer || ArrayBuffer.isView(body) ? new TextDecoder().decode(body) : '';
}

// Studio's lists, and its editor when it takes a publication back, take every refusal for a breakdown: there they hear that nothing was to be done, and not what they would say to that.
async function refused(what, isList, reason = `${questions[what.question].not}. ${questions[what.question].kept}`) {
  if (!isList && what.question === 'publish') return answerOf(400, { errors: { publish: [reason] } });
  keepStudioQuiet();
  if (what.amount === 'many') return answerOf(200, nothing);
  if (what.amount === 'gone') return new Response(null, { status: 204 });
  const definition = await (await send(`${api}/workflow-definitions/by-definition-id/${what.id}?versionOptions=Latest`)).json();
  return answerOf(200, what.question === 'retract' ? definition : { workflowDefinition: definition, alreadyPublished: true, consumingWorkflowCount: 0 });
}

// What it says to an answer it says at once.
function keepStudioQuiet() {
  document.documentElement.dataset.quiet = '';
  setTimeout(() => {
    for (const toast of document.querySelectorAll('#mud-snackbar-container .mud-snackbar')) toast.hidden = true;
    delete document.documentElement.dataset.quiet;
  }, 1500);
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
