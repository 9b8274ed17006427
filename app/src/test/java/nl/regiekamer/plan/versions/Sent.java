package nl.regiekamer.plan.versions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;

/** What a browser would send of a form as it stands on the page. */
public final class Sent {

    private Sent() {}

    /** Values by name; a list where a name is sent more than once. */
    public static Map<String, Object> by(@Nullable Element form) {
        var sent = new LinkedHashMap<String, Object>();
        for (var pair : ((FormElement) Objects.requireNonNull(form)).formData()) {
            if (!pair.key().equals("_csrf")) {
                sent.merge(
                        pair.key(),
                        pair.value(),
                        (a, b) -> {
                            var many = new java.util.ArrayList<Object>();
                            if (a instanceof java.util.List<?> list) {
                                many.addAll(list);
                            } else {
                                many.add(a);
                            }
                            many.add(b);
                            return many;
                        });
            }
        }
        return sent;
    }
}
