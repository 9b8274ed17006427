package nl.regiekamer.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.regiekamer.fixture.Page;
import nl.regiekamer.plan.versions.Sent;

/** Forms as they stand on a page that someone opened. */
final class SentForms {

    private SentForms() {}

    static String form(String action) {
        return "form[method=post][action=%s]".formatted(action);
    }

    static Map<String, Object> sent(Page page, String form) {
        return Sent.by(page.select(form).first());
    }

    static Map<String, Object> proposal(String action, String what) {
        var form = new LinkedHashMap<String, Object>(Map.of("soort", "actie", "id", action));
        form.putAll(Map.of("wat", what, "waarom", "Het geld.", "wie", "college"));
        form.put("voor", "2026-04-01");
        return form;
    }
}
