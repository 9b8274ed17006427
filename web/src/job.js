// The page of a job. Without script it reloads itself (the Refresh header); with script htmx
// fetches only what changed, so that focus and reading place stay.
htmx.config.includeIndicatorStyles = false; // strict CSP: no styles from script
htmx.config.allowEval = false;

addEventListener("load", () => window.stop()); // takes back the reload that the header asked for

document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  if (!detail.xhr.responseText.includes('id="stand"')) {
    detail.shouldSwap = false; // signed out meanwhile, or the job is gone
    location.reload();
  }
});
