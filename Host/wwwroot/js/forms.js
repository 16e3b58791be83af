// Forms: money as it is typed, business numbers checked at once, autosave, more rows, sums of scores, dialogs, one submission.
const digits = text => text.normalize('NFKC').replace(/[^\d]/g, '');

for (const input of document.querySelectorAll('[data-money]')) {
  const show = () => {
    const value = digits(input.value);
    if (value && /^[\d,\s]+$/.test(input.value.normalize('NFKC'))) input.value = Number(value).toLocaleString('en-US');
    spell(input);
  };
  input.addEventListener('input', () => spell(input));
  input.addEventListener('blur', show);
  spell(input);
}

function spell(input) {
  if (!('spell' in input.dataset)) return;
  let line = document.getElementById(`${input.id}-spelled`);
  if (!line) {
    line = Object.assign(document.createElement('p'), { id: `${input.id}-spelled`, className: 'msg' });
    input.closest('.inp').after(line);
  }
  line.textContent = reading(digits(input.value));
}

// 112000000 → 1억 1,200만 원
function reading(value) {
  if (!value) return '';
  const units = ['', '만', '억', '조'];
  const parts = [];
  for (let rest = value, unit = 0; rest && unit < units.length; unit++, rest = rest.slice(0, -4)) {
    const part = Number(rest.slice(-4));
    if (part > 0) parts.unshift(part.toLocaleString('en-US') + units[unit]);
  }
  return parts.length ? `${parts.join(' ')} 원` : '';
}

const weights = [1, 3, 7, 1, 3, 7, 1, 3, 5];
function isBusinessNumber(value) {
  if (value.length !== 10) return false;
  let sum = weights.reduce((total, weight, i) => total + weight * Number(value[i]), 0);
  sum += Math.floor(Number(value[8]) * 5 / 10);
  return (10 - sum % 10) % 10 === Number(value[9]);
}

for (const input of document.querySelectorAll('[data-brn]')) {
  const line = Object.assign(document.createElement('p'), { className: 'msg', id: `${input.id}-check` });
  line.setAttribute('role', 'status');
  input.closest('.inp').after(line);
  const check = () => {
    const value = digits(input.value);
    const frame = input.closest('.inp');
    if (value.length < 10) { line.textContent = ''; return; }
    const fine = isBusinessNumber(value);
    line.className = fine ? 'msg ok' : 'msg bad';
    line.textContent = fine ? '번호가 맞습니다.' : '사업자등록번호가 맞지 않습니다. 다시 확인해 주십시오.';
    frame.classList.toggle('bad', !fine);
    if (fine) {
      input.value = `${value.slice(0, 3)}-${value.slice(3, 5)}-${value.slice(5)}`;
      document.getElementById(`${input.id}-error`)?.remove();
      input.removeAttribute('aria-invalid');
    }
  };
  input.addEventListener('input', check);
}

// One save at a time, and none still under way when the form is sent: of two requests the older one could be taken last and undo what was typed since.
for (const form of document.querySelectorAll('form[data-autosave]:not([data-autosave=off])')) {
  const status = document.querySelector('[data-saved]');
  let dirty = false;
  let saving = null;
  const save = () => {
    if (dirty) saving ??= send().finally(() => { saving = null; });
  };
  const send = async () => {
    dirty = false;
    const data = new FormData(form);
    for (const [name, value] of [...data]) if (value instanceof File) data.delete(name);
    try {
      const answer = await fetch(form.dataset.autosave || '?handler=Save', {
        method: 'POST', body: data, headers: { 'X-Requested-With': 'fetch' }, signal: AbortSignal.timeout(15_000),
      });
      if (!answer.ok) throw new Error(String(answer.status));
      const { savedAt } = await answer.json();
      say(`${savedAt}에 자동 저장됨`, false);
    } catch {
      dirty = true;
      say('저장하지 못했습니다. 다시 시도하고 있습니다.', true);
    }
  };
  const say = (text, bad) => {
    if (!status) return;
    status.hidden = false;
    status.classList.toggle('failed', bad);
    status.textContent = text;
  };
  form.addEventListener('input', () => { dirty = true; });
  form.addEventListener('change', () => {
    if (saving) saving.then(save);
    else save();
  });
  form.addEventListener('submit', event => {
    if (saving) {
      event.preventDefault();
      event.stopImmediatePropagation();
      say('앞의 저장을 마치고 보냅니다.', false);
      saving.then(() => { dirty = false; form.requestSubmit(event.submitter); });
    }
    dirty = false;
  });
  setInterval(save, 20_000);
}

for (const group of document.querySelectorAll('[data-rows]')) {
  const button = group.querySelector('[data-add-row]');
  const body = group.querySelector('tbody');
  if (!button || !body) continue;
  button.hidden = false;
  button.addEventListener('click', () => {
    const last = body.rows[body.rows.length - 1];
    const next = last.cloneNode(true);
    const [from, to] = [body.rows.length - 1, body.rows.length];
    for (const element of next.querySelectorAll('[name],[id],[for]')) {
      for (const name of ['name', 'id', 'for']) {
        const value = element.getAttribute(name);
        if (value) element.setAttribute(name, value.replace(`[${from}]`, `[${to}]`).replace(`-${from}-`, `-${to}-`));
      }
      if ('value' in element && !['radio', 'checkbox', 'hidden'].includes(element.type)) element.value = '';
      if (element.type === 'radio' || element.type === 'checkbox') element.checked = false;
    }
    for (const label of next.querySelectorAll('label,legend')) label.innerHTML = label.innerHTML.replace(`${from + 1}행`, `${to + 1}행`);
    body.append(next);
    next.querySelector('input,select,textarea')?.focus();
  });
}

for (const group of document.querySelectorAll('[data-score]')) {
  const shown = group.querySelector('[data-score-sum]');
  const inputs = [...group.querySelectorAll('input[data-max]')];
  const add = () => { shown.textContent = inputs.reduce((total, input) => total + Number(digits(input.value) || 0), 0); };
  group.addEventListener('input', add);
  add();
}

// A decision asks once more in a dialog that names what happens; Enter in a field never decides.
for (const opener of document.querySelectorAll('[data-dialog]')) {
  const dialog = document.getElementById(opener.dataset.dialog);
  opener.addEventListener('click', () => {
    const name = dialog.querySelector('[data-action-name]');
    if (name && opener.dataset.action) name.textContent = opener.dataset.action;
    const confirm = dialog.querySelector('[data-confirm]');
    if (confirm && opener.dataset.action) { confirm.value = opener.dataset.action; confirm.textContent = opener.dataset.action; }
    dialog.showModal();
  });
}
for (const closer of document.querySelectorAll('dialog [data-close]')) {
  closer.addEventListener('click', () => closer.closest('dialog').close());
}

for (const form of document.querySelectorAll('form')) {
  form.addEventListener('submit', event => {
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = 'yes';
    setTimeout(() => { delete form.dataset.sent; }, 8_000);
  });
}

for (const box of document.querySelectorAll('[data-upload],[data-uploads]')) {
  for (const input of box.querySelectorAll('input[type=file]')) {
    input.addEventListener('change', () => {
      const large = [...input.files].find(file => file.size > 20 * 1024 * 1024);
      let line = document.getElementById(`${input.id}-size`);
      if (!line) {
        line = Object.assign(document.createElement('p'), { id: `${input.id}-size`, className: 'msg bad' });
        input.after(line);
      }
      line.textContent = large ? `${large.name}: 20MB가 넘는 파일은 올릴 수 없습니다.` : '';
      if (large) input.value = '';
    });
  }
}

// Deciding asks once more; without script the button decides at once and the server checks everything anyway.
const confirmation = document.getElementById('confirm');
for (const button of document.querySelectorAll('[data-decide]')) {
  button.addEventListener('click', event => {
    if (!confirmation || button.dataset.sure) return;
    event.preventDefault();
    confirmation.querySelector('[data-action-name]').textContent = button.value;
    const go = confirmation.querySelector('[data-confirm-go]');
    go.textContent = button.value;
    go.onclick = () => {
      confirmation.close();
      button.dataset.sure = 'yes';
      button.form.requestSubmit(button);
    };
    confirmation.showModal();
  });
}
