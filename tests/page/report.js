// Comes first in the page: notes every fault, and writes the answer where --dump-dom shows it.
'use strict';
const faults = [];
addEventListener('error', event => faults.push('error: ' + event.message));
addEventListener('unhandledrejection', event => faults.push('rejected: ' + event.reason));
document.addEventListener('securitypolicyviolation', event => {
  faults.push('blocked: ' + event.effectiveDirective + ' ' + event.blockedURI);
});

function report(lines) {
  const asked = performance.getEntriesByType('resource').map(entry => 'asked for: ' + entry.name);
  const result = document.createElement('pre');
  result.id = 'result';
  result.textContent = '\n' + [...lines, ...faults, ...asked].join('\n') + '\n';
  document.body.append(result);
}
