// Everywhere: focus after an action, the session's minutes, the two-minute warning, keys that find.
const summary = document.getElementById('error-summary');
if (summary) summary.focus();

const session = document.querySelector('[data-session-minutes]');
if (session) {
  let ends = Date.now() + Number(session.dataset.sessionMinutes) * 60_000;
  const shown = session.querySelector('b');
  const extend = async event => {
    event?.preventDefault();
    const answer = await fetch('/account/session', { headers: { 'X-Requested-With': 'fetch' } });
    if (answer.ok) ends = Date.now() + Number(session.dataset.sessionMinutes) * 60_000;
    else location.reload();
    warning?.close();
    tick();
  };
  const warning = warningDialog(extend);
  const tick = () => {
    const minutes = Math.max(0, Math.ceil((ends - Date.now()) / 60_000));
    shown.textContent = `${minutes}분`;
    if (minutes <= 2 && minutes > 0 && !warning.open) warning.showModal();
    if (minutes === 0) location.reload();
  };
  session.querySelector('[data-session-extend]').addEventListener('click', extend);
  setInterval(tick, 15_000);
}

function warningDialog(extend) {
  const dialog = document.createElement('dialog');
  dialog.className = 'dialog';
  dialog.innerHTML = '<div class="box stack"><h2>곧 로그아웃됩니다</h2><p>2분 뒤에 로그인이 끝납니다. 쓰시던 내용은 저장되어 있습니다.</p><div class="act"><span></span><button class="krds-btn large" type="button">로그인 연장</button></div></div>';
  dialog.querySelector('button').addEventListener('click', extend);
  document.body.append(dialog);
  return dialog;
}

document.addEventListener('keydown', event => {
  if (event.key !== '/' || event.target.closest('input,textarea,select,[contenteditable]')) return;
  const find = document.querySelector('[data-key="/"]');
  if (find) { event.preventDefault(); find.focus(); }
});
