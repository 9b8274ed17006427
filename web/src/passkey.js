// Passkeys: the one thing on these pages that cannot go without script. A code from an app can.
const toBytes = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
const toText = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const withBytes = (list = []) => list.map((item) => ({ ...item, id: toBytes(item.id) }));

async function post(form, url, body) {
  const token = form.elements._csrf.value;
  const answer = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRF-TOKEN": token },
    body,
  });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

function plain(credential, response) {
  return {
    id: credential.id,
    rawId: credential.id,
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: { clientDataJSON: toText(credential.response.clientDataJSON), ...response },
  };
}

async function create(options, form) {
  const credential = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: toBytes(options.challenge),
      user: { ...options.user, id: toBytes(options.user.id) },
      excludeCredentials: withBytes(options.excludeCredentials),
    },
  });
  const response = {
    attestationObject: toText(credential.response.attestationObject),
    transports: credential.response.getTransports?.() ?? [],
  };
  return { credential: plain(credential, response), label: form.elements.label.value.trim() || "Passkey" };
}

async function get(options) {
  const credential = await navigator.credentials.get({
    publicKey: {
      ...options,
      challenge: toBytes(options.challenge),
      allowCredentials: withBytes(options.allowCredentials),
    },
  });
  const { authenticatorData, signature, userHandle } = credential.response;
  return plain(credential, {
    authenticatorData: toText(authenticatorData),
    signature: toText(signature),
    userHandle: userHandle ? toText(userHandle) : null,
  });
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  const status = form.querySelector("[data-status]");
  if (!window.PublicKeyCredential) {
    status.textContent = "Deze browser kent geen passkeys, of dit adres begint niet met https.";
    continue;
  }
  status.textContent = "";
  form.querySelector("button").hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    status.textContent = "Volg de aanwijzingen van uw apparaat.";
    try {
      const options = await post(form, form.dataset.options, "{}");
      const answer = await (form.dataset.passkey === "create" ? create(options, form) : get(options));
      const { naar } = await post(form, form.getAttribute("action"), JSON.stringify(answer));
      location.assign(naar);
    } catch {
      status.textContent = "Het is niet gelukt. Probeer het opnieuw, of gebruik een code uit een app.";
    }
  });
}
