// What a person with a keyboard, or with eyes, would stumble over; run in the page that is open.
({
  /** Controls that cannot take focus, or that do not show it. */
  controls: () => {
    const faults = [];
    const all = document.querySelectorAll(
      "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']",
    );
    for (const control of all) {
      if (!control.checkVisibility({ visibilityProperty: true }) || control.disabled) continue;
      control.focus({ preventScroll: true });
      const name = `${control.tagName} ${control.className.baseVal ?? control.className} '${control.textContent.trim().slice(0, 40)}'`;
      if (document.activeElement !== control) {
        faults.push(`${name} takes no focus`);
        continue;
      }
      const style = getComputedStyle(control);
      const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
      const drawn = [...control.querySelectorAll(".area")].some(
        (area) => parseFloat(getComputedStyle(area).strokeWidth) >= 3,
      );
      if (!outlined && !drawn) faults.push(`${name} does not show its focus`);
    }
    return faults;
  },

  /** What makes the page wider than its window, and boxes that scroll without saying so. */
  width: () => {
    const faults = [];
    const window = document.documentElement.clientWidth;
    const say = (element) => `${element.tagName}.${element.className.baseVal ?? element.className}`;
    const all = [...document.body.querySelectorAll("*")];
    if (document.documentElement.scrollWidth > window + 1) { // a pixel may be rounding
      const wide = all.filter((one) => one.getBoundingClientRect().right > window + 1 && !one.closest(".scroll, .matrix-box"));
      faults.push(`${document.documentElement.scrollWidth} px wide by ${wide.slice(0, 3).map(say)}`);
    }
    for (const box of all) {
      const scrolls = ["auto", "scroll"].includes(getComputedStyle(box).overflowX) && box.scrollWidth > box.clientWidth + 1;
      const marked = box.tabIndex === 0 && box.getAttribute("role") === "region" && box.hasAttribute("aria-label");
      if (scrolls && !marked && box.tagName !== "TEXTAREA") faults.push(`${say(box)} scrolls and is not marked`);
    }
    return faults;
  },

  /** Classes that no style speaks of: a misspelling, or a style that the build took away. */
  classes: () => {
    const styled = new Set();
    const read = (rules) => {
      for (const rule of rules) {
        for (const [, name] of (rule.selectorText ?? "").matchAll(/\.([A-Za-z][\w-]*)/g)) styled.add(name);
        if (rule.cssRules) read(rule.cssRules);
      }
    };
    for (const sheet of document.styleSheets) read(sheet.cssRules);
    const used = [...document.body.querySelectorAll("[class]")].flatMap((one) => [...one.classList]);
    return [...new Set(used)].filter((name) => !styled.has(name) && !name.startsWith("htmx-"));
  },

  /** On paper: the content and no navigation. */
  print: () => {
    const faults = [];
    for (const part of document.querySelectorAll(".nav, .top__me, .skip, .crumbs, .foot ul, .actions")) {
      if (part.checkVisibility()) faults.push(`${part.className} is printed`);
    }
    if (!document.querySelector("h1").checkVisibility()) faults.push("the heading is not printed");
    return faults;
  },
})
