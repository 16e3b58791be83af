// Whoever publishes from Studio is asked why, as on our own page: Studio has no field for it, so the request waits for the answer and carries it along.
const longest = 300;
const header = 'X-Change-Note';
const send = window.fetch.bind(window);
let failed = null;

export function askForChangeNotes() {
  window.fetch = async (resource, options) => {
    const what = options?.method === 'POST' ? publishing(resource, options) : null;
    if (!what) return send(resource, options);

    // What could not be sent is sent again by Studio itself; the reason was given already.
    const note = failed?.what === what ? failed.note : await ask();
    if (note === null) return refuse();
    const headers = new Headers(options.headers);
    headers.set(header, encodeURIComponent(note));
    failed = { what, note };
    const answer = await send(resource, { ...options, headers });
    if (answer.status < 500) failed = null;
    return answer;
  };
}

// The request as text when it publishes something, null otherwise.
function publishing(resource, { body }) {
  const path = new URL(typeof resource === 'string' ? resource : resource.url ?? resource, location.href).pathname;
  const own = /^\/elsa\/api\/(workflow-definitions\/[^/]+\/publish|bulk-actions\/publish\/workflow-definitions\/by-definition-ids)$/;
  if (own.test(path)) return path + read(body);
  if (path !== '/elsa/api/workflow-definitions') return null;
  const text = read(body);
  return /"publish"\s*:\s*true\s*\}\s*$/.test(text) ? text : null;
}

function read(body) {
  if (typeof body === 'string') return body;
  return body instanceof ArrayBuffer || ArrayBuffer.isView(body) ? new TextDecoder().decode(body) : '';
}

function refuse() {
  return new Response(JSON.stringify({ errors: { publish: ['게시하지 않았습니다. 초안은 그대로 있습니다.'] } }), { status: 400, headers: { 'Content-Type': 'application/json' } });
}

function ask() {
  const dialog = document.getElementById('publish');
  const form = dialog.querySelector('form');
  const note = form.elements.note;
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
