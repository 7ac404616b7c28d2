// Called by tests/page/check with a folder of pages; prints a line for every fault.
import { readFile, readdir } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { HtmlValidate } from 'html-validate';
import { chromium } from 'playwright-core';

const folder = process.argv[2];
const pages = (await readdir(folder)).filter(name => name.endsWith('.html')).sort();
const sizes = [
  [320, 480], [320, 568], [360, 640], [375, 667], [390, 844], [412, 915],
  [568, 320], [844, 390], [768, 1024], [1280, 800], [1920, 1080], [3840, 2160],
];
const looks = [
  ['light', { colorScheme: 'light' }], ['dark', { colorScheme: 'dark' }], ['forced colours', { forcedColors: 'active' }],
];

let checks = 0;
let faults = 0;
function expect(what, isTrue, more = '') {
  ++checks;
  if (isTrue) return;
  ++faults;
  console.log(`FAULT ${what} ${more}`);
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'],
});

// Opens a page in a browser of its own, does `work` with it, and expects that nothing went wrong.
async function withPage(name, { before = () => {}, ...options }, work) {
  const context = await browser.newContext({ reducedMotion: 'reduce', bypassCSP: true, ...options });
  await context.addInitScript(before);
  const page = await context.newPage();
  const wrong = [];
  page.on('pageerror', error => wrong.push(error.message));
  page.on('request', request => { if (/^https?:/.test(request.url())) wrong.push(request.url()); });
  await page.goto(pathToFileURL(`${folder}/${name}`).href);
  await work(page);
  expect(`${name}: no error and no request`, wrong.length === 0, wrong.join('; '));
  await context.close();
}

const isOpen = page => page.locator('#live').isVisible();
const countOf = page => page.locator('#count').innerText();
const whereIs = page => page.locator('.cues li').evaluateAll(all => all.findIndex(one => one.ariaCurrent));

async function overflow(page) {
  return page.evaluate(() => {
    const live = document.querySelector('#live:not([hidden])') || document.documentElement;
    return live.scrollWidth - live.clientWidth;
  });
}

async function smallButtons(page) {
  return page.locator('button:visible').evaluateAll(all => all
    .map(one => [one.textContent, one.getBoundingClientRect()])
    .filter(([, { width, height }]) => width < 44 || height < 44)
    .map(([text, { width, height }]) => `${text} ${width} x ${height}`));
}

async function accessibility(page, what) {
  await page.evaluate(axe.source);
  const { violations, passes } = await page.evaluate(() => window.axe.run());
  checks += passes.length;
  for (const { id, nodes } of violations) {
    expect(what, false, `${id}: ${nodes.slice(0, 2).map(node => node.html.slice(0, 120)).join(' ')}`);
  }
}

async function keys() {
  await withPage('four.html', {}, async page => {
    await page.click('#go');
    expect('Start opens the timer', await isOpen(page));
    for (const [key, cue] of [['n', 1], ['ArrowRight', 2], ['b', 2], ['b', 1]]) {
      await page.keyboard.press(key);
      expect(`after ${key}`, await whereIs(page) === cue, `cue ${await whereIs(page)}, not ${cue}`);
    }
    await page.keyboard.press('p');
    const word = await page.locator('#word').innerText();
    expect('p pauses', /paused/i.test(word), word);
    const before = Number(await countOf(page));
    await page.keyboard.press('+');
    expect('+ adds 10 s', Number(await countOf(page)) === before + 10);
    await page.keyboard.press('m');
    expect('m mutes', await page.locator('#mute').getAttribute('aria-pressed') === 'true');
    await page.reload();
    expect('a reload remembers', /^Resume at /.test(await page.locator('#go').innerText()));
    await page.click('#go');
    expect('and goes on at the same cue', await whereIs(page) === 1);
    await page.keyboard.press('Escape');
    expect('Escape shows the list', !await isOpen(page));
    const isFocused = () => document.activeElement.id === 'go' && !document.fullscreenElement;
    expect('and moves to Resume', await page.waitForFunction(isFocused, null, { timeout: 5e3 }).then(() => true, () => false));
    await page.click('#over');
    expect('Start over begins at the first cue', await whereIs(page) === 0);
  });
}

const isPaused = page => page.waitForFunction(() => document.querySelector('#word').textContent === 'paused', null,
  { timeout: 30e3 }).then(() => true, () => false);

// What a page sees of a phone that slept: the time of day ran ahead, or a tick comes late.
async function sleep() {
  await withPage('four.html', {}, async page => {
    await page.click('#go');
    await page.evaluate(() => { const clock = Date.now; Date.now = () => clock() + 10e3; });
    expect('after 10 s of sleep the timer is paused', await isPaused(page));
    await page.keyboard.press('p');
    await page.evaluate(() => { for (const end = performance.now() + 7e3; performance.now() < end;); });
    expect('after a tick that is 7 s late the timer is paused', await isPaused(page));
  });
}

// A browser that lacks or forbids everything the timer can do without.
async function bare() {
  const takeAway = () => {
    for (const name of ['wakeLock', 'mediaSession', 'vibrate']) {
      Object.defineProperty(Navigator.prototype, name, { get: () => undefined });
    }
    for (const name of ['AudioContext', 'webkitAudioContext']) Object.defineProperty(window, name, { value: undefined });
    Object.defineProperty(Element.prototype, 'requestFullscreen', { value: undefined });
    Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('forbidden', 'SecurityError'); } });
    delete window.speechSynthesis;
  };
  await withPage('four.html', { before: takeAway }, async page => {
    const notice = /keep it on for 13 minutes/;
    const before = await page.locator('#awake').innerText();
    expect('the page asks you to keep the screen on before Start', notice.test(before), before);
    await page.click('#go');
    const warning = await page.locator('#warning').innerText();
    expect('and once more after it', notice.test(warning), warning);
    await page.keyboard.press('n');
    expect('a bare browser has the timer', await isOpen(page) && await whereIs(page) === 1);
    expect('without the notice while you roll', !await page.locator('#warning').isVisible());
    await page.keyboard.press('p');
    expect('but with it when paused', await page.locator('#warning').isVisible());
    await page.keyboard.press('q');
    await page.reload();
    expect('and begins anew', await page.locator('#go').innerText() === 'Start');
  });
}

async function size(name, options, [width, height], change, what) {
  await withPage(name, { viewport: { width, height }, ...options }, async page => {
    const where = `${name} ${width} x ${height} ${what}`;
    await page.evaluate(change);
    expect(`${where}: the list`, await overflow(page) <= 0, `is ${await overflow(page)} px too wide`);
    for (const table of await page.locator('.wide').all()) {
      const beyond = await table.evaluate(one => one.scrollWidth - one.clientWidth);
      expect(`${where}: a table`, beyond <= 0, `is ${beyond} px too wide`);
    }
    if (options.javaScriptEnabled === false || await page.locator('#go').count() === 0) return;
    expect(`${where}: buttons`, (await smallButtons(page)).length === 0, (await smallButtons(page)).join('; '));
    await page.click('#go');
    expect(`${where}: the timer`, await overflow(page) <= 0, `is ${await overflow(page)} px too wide`);
    expect(`${where}: keys`, (await smallButtons(page)).length === 0, (await smallButtons(page)).join('; '));
    if (change !== large) {
      const lowest = await page.locator('.keys button').evaluateAll(all => Math.max(...all.map(one => one.getBoundingClientRect().bottom)));
      expect(`${where}: keys on the screen`, lowest <= height, `end at ${lowest}`);
    }
    const rem = await page.locator('#count').evaluate(one => parseFloat(getComputedStyle(one).fontSize));
    expect(`${where}: a count of 5 rem`, rem >= 80, `only ${rem} px`);
  });
}

async function look(name, what, options) {
  await withPage(name, options, async page => {
    await accessibility(page, `${name} ${what}`);
    if (await page.locator('#go').count() === 0) return;
    for (const kind of ['get-ready', 'roll', 'hold']) {
      await (kind === 'get-ready' ? page.click('#go') : page.keyboard.press('n'));
      await accessibility(page, `${name} ${what}, ${kind}`);
    }
    await page.keyboard.press('p');
    await accessibility(page, `${name} ${what}, paused`);
  });
}

async function markup(name) {
  const validate = new HtmlValidate({ extends: ['html-validate:standard'] });
  const { results } = await validate.validateString(await readFile(`${folder}/${name}`, 'utf8'));
  ++checks;
  for (const { ruleId, message, line } of results.flatMap(result => result.messages)) {
    expect(`${name}:${line}`, false, `${ruleId}: ${message}`);
  }
}

const asItIs = () => {};
const fromTheRight = () => { document.documentElement.dir = 'rtl'; };
const large = () => { document.documentElement.style.fontSize = '200%'; };

await keys();
await sleep();
await bare();
for (const one of sizes) await size('six.html', {}, one, asItIs, '');
for (const one of [sizes[2], sizes[9]]) {
  await size('six.html', {}, one, fromTheRight, 'right to left');
  await size('six.html', {}, one, large, 'text 200 %');
}
for (const name of pages.filter(name => name.startsWith('history'))) {
  for (const one of [sizes[0], sizes[2], sizes[4], sizes[9]]) await size(name, {}, one, asItIs, '');
}
await withPage('six.html', { javaScriptEnabled: false }, async page => {
  expect('without scripts: no button', await page.locator('button').count() === 0);
  expect('without scripts: every cue', await page.locator('.cues li:visible').count() > 40);
});
for (const name of pages) {
  await markup(name);
  for (const [what, options] of name === 'six.html' ? [] : looks) await look(name, what, options);
}
await browser.close();
console.log(`${checks} checks, ${faults} faults`);
process.exitCode = faults > 0 ? 1 : 0;
