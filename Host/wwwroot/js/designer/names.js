// Studio calls a property by its Korean name where its value is edited and by its programming name where its logging is set. The server's answer about the activities,
// which Studio asks for anyway, tells the one from the other.
const answerAboutActivities = /\/elsa\/api\/descriptors\/activities$/;
const known = new Map();

export function learnNames() {
  const send = window.fetch;
  window.fetch = async (resource, options) => {
    const answer = await send(resource, options);
    if (answer.ok && answerAboutActivities.test(new URL(resource.url ?? resource, location.href).pathname)) answer.clone().json().then(learn, () => {});
    return answer;
  };
}

/** What people call the property, or null. */
export function nameOf(property) {
  return known.get(property) ?? null;
}

// A name that has several meanings gets the one it has most often.
function learn({ items }) {
  const counts = new Map();
  for (const { name, displayName } of items.flatMap((activity) => [...activity.inputs, ...activity.outputs])) {
    const count = counts.get(name) ?? counts.set(name, new Map()).get(name);
    count.set(displayName, (count.get(displayName) ?? 0) + 1);
  }

  for (const [name, count] of counts) known.set(name, [...count].sort((one, other) => other[1] - one[1])[0][0]);
}
