// Script adds, never carries: every page works without it.
document.documentElement.classList.add("js");

// A form with data-auto sends itself when a choice changes; its button stays for those without script.
document.addEventListener("change", (event) => {
  const form = event.target.closest("form[data-auto]");
  if (form) form.requestSubmit();
});
