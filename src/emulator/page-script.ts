/**
 * What the page does in the browser: it hears that something arrived, reads itself again, and takes over the entries it
 * lacks. Those that stand there already stay the same elements, so that focus, selection and opened details stay too.
 */
export const pageScript = `'use strict';
const words = JSON.parse(document.body.dataset.words);
const find = id => document.getElementById(id);
const list = find('list');
const pause = find('pause');
const clock = document.querySelector('.clock');
const longestWait = 8000;
let stream = null;
let retry = 0;
let wait = 500;
let paused = false;

function tell(state) {
  document.body.dataset.state = state;
  const text = words[state];
  if (find('state').textContent !== text) find('state').textContent = text;
}

const time = date => date.toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit', second: '2-digit' });

function localTimes(within) {
  for (const each of within.querySelectorAll('time')) each.textContent = time(new Date(each.dateTime));
}

function tick() {
  const now = new Date();
  clock.textContent = now.toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit', hour12: false });
  setTimeout(tick, 60000 - now.getTime() % 60000);
}

function announce(added) {
  const [first] = added;
  const text = added.length === 1
    ? words.one.replace('{title}', () => first.querySelector('h3').textContent)
    : words.many.replace('{n}', added.length);
  const line = document.createElement('span');
  line.textContent = text;
  find('news').replaceChildren(line);
}

function show(page) {
  const next = [...page.querySelectorAll('#list > li')];
  const keys = new Set(next.map(item => item.dataset.key));
  for (const item of [...list.children]) {
    if (keys.has(item.dataset.key)) continue;
    if (item.contains(document.activeElement)) find('requests').focus({ preventScroll: true });
    item.remove();
  }
  const known = new Set([...list.children].map(item => item.dataset.key));
  const added = [];
  let place = list.firstElementChild;
  for (const item of next) {
    if (known.has(item.dataset.key)) {
      place = place.nextElementSibling;
      continue;
    }
    const mine = document.importNode(item, true);
    localTimes(mine);
    mine.classList.add('new');
    list.insertBefore(mine, place);
    added.push(mine);
  }
  find('count').textContent = page.getElementById('count').textContent;
  find('empty').hidden = page.getElementById('empty').hidden;
  if (added.length > 0) announce(added);
}

let reading = false;
let again = false;
async function read() {
  again = true;
  if (reading) return;
  reading = true;
  try {
    while (again) {
      again = false;
      const answer = await fetch(location.pathname + location.search, { cache: 'no-store' });
      if (answer.ok && !paused) show(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    }
  } catch {
    // the stream breaks with it, and tries again
  } finally {
    reading = false;
  }
}

function leave() {
  clearTimeout(retry);
  if (stream) stream.close();
  stream = null;
}

function listen() {
  leave();
  stream = new EventSource('/events');
  stream.onmessage = () => {
    wait = 500;
    tell('live');
    read();
  };
  stream.onerror = () => {
    leave();
    tell('lost');
    retry = setTimeout(listen, wait);
    wait = Math.min(wait * 2, longestWait);
  };
}

pause.addEventListener('click', () => {
  paused = !paused;
  pause.textContent = paused ? words.resume : words.pause;
  if (paused) {
    leave();
    tell('paused');
  } else listen();
});

// a browser opens few connections to one host: pages that nobody sees give theirs back
document.addEventListener('visibilitychange', () => {
  if (paused) return;
  if (document.hidden) leave();
  else listen();
});

pause.hidden = false;
localTimes(document);
tick();
listen();
`;
