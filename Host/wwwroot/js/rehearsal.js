// A rehearsal at work: how far it is, then its outcome in place of the bar.
const card = document.querySelector('[data-rehearsal]');
if (card) {
  const bar = card.querySelector('progress');
  let told = -1;
  const look = async () => {
    try {
      const answer = await fetch(card.dataset.rehearsal, { headers: { 'X-Requested-With': 'fetch' } });
      if (answer.ok && answer.headers.get('content-type')?.includes('json')) {
        const { atWork, percent, text, status } = await answer.json();
        if (!atWork) { location.reload(); return; }
        bar.value = percent;
        document.querySelector('[data-status]').textContent = status;
        card.querySelector('[data-percent]').textContent = percent;
        card.querySelector('[data-text]').textContent = text;
        // Read out at every quarter, not at every look.
        if (Math.floor(percent / 25) !== told) {
          told = Math.floor(percent / 25);
          card.querySelector('[data-said]').textContent = `${text} ${percent}%`;
        }
      }
    } catch { /* the next look tells */ }
    setTimeout(look, 2000);
  };
  setTimeout(look, 1000);
}
