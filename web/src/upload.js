// Shows how far a file is on its way. Without this script the same form sends the same file.
const size = (bytes) => (bytes / 1e6).toLocaleString("nl-NL", { maximumFractionDigits: 1 });

function show(form, words, value, max) {
  const place = form.querySelector("[data-progress]");
  place.hidden = false;
  place.querySelector("output").textContent = words;
  const bar = place.querySelector("progress");
  if (max) {
    bar.max = max;
    bar.value = value;
  } else {
    bar.removeAttribute("value");
  }
}

// A page that came back with faults takes the place of this one, and says so to who cannot see it.
function replacePage(html) {
  const answer = new DOMParser().parseFromString(html, "text/html");
  document.title = answer.title;
  document.querySelector("main").replaceWith(answer.querySelector("main"));
  const heading = document.querySelector("[role=alert] a, h1");
  if (heading.matches("h1")) heading.tabIndex = -1;
  heading.focus();
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("form[data-upload]")) return;
  event.preventDefault();
  const button = form.querySelector("[type=submit]");
  const request = new XMLHttpRequest();
  button.disabled = true;
  show(form, "Het bestand wordt verstuurd.");
  request.upload.addEventListener("progress", ({ loaded, total }) =>
    show(form, `Verstuurd: ${size(loaded)} van ${size(total)} MB.`, loaded, total));
  request.upload.addEventListener("load", () =>
    show(form, "Verstuurd. Het bestand wordt nu gelezen; laat deze pagina open."));
  request.addEventListener("load", () => {
    const moved = new URL(request.responseURL).pathname !== new URL(form.action).pathname;
    if (request.status === 200 && moved) location.assign(request.responseURL);
    else replacePage(request.responseText);
  });
  request.addEventListener("error", () => {
    button.disabled = false;
    show(form, "De verbinding is weggevallen. Er is niets ingelezen; probeer het opnieuw.", 0, 1);
  });
  request.open("POST", form.action);
  request.setRequestHeader("Accept", "text/html");
  request.send(new FormData(form));
});
