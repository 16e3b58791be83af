// The panel of who pays what follows the typing; the server computes it, so page and rule never differ.
const form = document.querySelector('[data-costs]');
const panel = document.querySelector('[data-split]');
const sum = document.querySelector('[data-sum]');
const note = document.querySelector('[data-sum-note]');
const total = document.getElementById('totalCost');
const number = input => Number((input?.value ?? '').normalize('NFKC').replace(/[^\d]/g, '') || 0);

let latest = 0;
let waiting;
const draw = async () => {
  const mine = ++latest;
  const track = form.querySelector('[name=track]:checked')?.value ?? '';
  const answer = await fetch(`?handler=Split&track=${encodeURIComponent(track)}&total=${number(total)}`, { headers: { 'X-Requested-With': 'fetch' } });
  if (answer.ok && mine === latest) panel.innerHTML = await answer.text();
};

const add = () => {
  const items = [...form.querySelectorAll('[data-item]')].reduce((all, input) => all + number(input), 0);
  sum.textContent = `${items.toLocaleString('en-US')}원`;
  const wanted = number(total);
  if (!items || !wanted) { note.textContent = ''; return; }
  const difference = items - wanted;
  note.className = difference === 0 ? 'msg ok' : 'msg bad';
  note.textContent = difference === 0
    ? '총사업비와 같습니다.'
    : `총사업비보다 ${Math.abs(difference).toLocaleString('en-US')}원 ${difference > 0 ? '많습니다' : '적습니다'}.`;
};

form.addEventListener('input', event => {
  add();
  if (event.target === total || event.target.name === 'track') {
    clearTimeout(waiting);
    waiting = setTimeout(draw, 200);
  }
});
add();
