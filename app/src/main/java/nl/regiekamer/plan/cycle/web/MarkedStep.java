package nl.regiekamer.plan.cycle.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A step of the cycle with what is said of it; a field that was not sent counts as left empty.
 *
 * @param plan id, from the address
 * @param step id, from the address
 * @param occurrence in which of its times, from the address
 * @param toelichting what came of it
 * @param gezien how often something was said of it when the page was opened
 */
record MarkedStep(String plan, String step, String occurrence, String toelichting, String gezien) {

    MarkedStep {
        toelichting = given(toelichting);
        gezien = given(gezien);
    }

    private static String given(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    String path() {
        return "/plan/cyclus/stappen/%s/%s/%s".formatted(plan, step, occurrence);
    }

    /** The same to be sent again, by who saw what there is now. */
    Map<String, String> again(boolean done, int seen) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("gedaan", String.valueOf(done));
        fields.put("toelichting", toelichting);
        fields.put("gezien", String.valueOf(seen));
        return fields;
    }
}
