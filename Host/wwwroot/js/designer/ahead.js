// On pages from which people go on to the designer: once the page is quiet, its files are fetched into the browser's cache, a few at a time and unhurried.
const few = 4;

let begun = false;
const quiet = window.requestIdleCallback ?? ((work) => setTimeout(work, 2000));
if (!isMetered(navigator.connection) && !isNarrow()) {
  if (document.readyState === 'complete') quiet(fetchAhead);
  else addEventListener('load', () => quiet(fetchAhead), { once: true });
}

// Megabytes that nobody has asked for are no guest on a line that is paid by the megabyte, or slow.
function isMetered(line) {
  return Boolean(line) && (line.saveData || line.type === 'cellular' || /2g|3g/.test(line.effectiveType ?? ''));
}

// There the designer is not opened: the table is offered instead.
function isNarrow() {
  return matchMedia('(max-width: 800px)').matches;
}

async function fetchAhead() {
  if (begun) return;
  begun = true;
  const answer = await fetch('/designer/ahead.json').catch(() => null);
  if (!answer?.ok) return;
  const files = await answer.json();
  const one = async () => {
    for (let file = files.shift(); file; file = files.shift()) {
      const part = await fetch(`/designer/${file}`, { priority: 'low', cache: 'force-cache' }).catch(() => null);
      if (!part) return;
      await part.arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: few }, one));
}
