// Keys of the inbox: J and K move, Enter opens. Off inside fields; no key decides a case.
const rows = [...document.querySelectorAll('.inbox tbody tr')];
let current = -1;
const go = step => {
  if (rows.length === 0) return;
  rows[current]?.classList.remove('cur');
  current = Math.min(rows.length - 1, Math.max(0, current + step));
  rows[current].classList.add('cur');
  rows[current].querySelector('a')?.focus();
};
document.addEventListener('keydown', event => {
  if (event.target.closest('input,textarea,select') || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'j') go(1);
  if (event.key === 'k') go(-1);
});
for (const select of document.querySelectorAll('[data-filter]')) {
  select.form.querySelector('[data-filter-go]')?.removeAttribute('hidden');
}
