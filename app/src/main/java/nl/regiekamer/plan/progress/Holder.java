package nl.regiekamer.plan.progress;

import java.util.Optional;
import java.util.UUID;

/** Who holds an action: somebody with an account, or all accounts of a partner. */
public sealed interface Holder {

    /** One colleague. */
    record Person(UUID account) implements Holder {
        @Override
        public String id() {
            return "account:" + account;
        }
    }

    /** Whoever reports for a partner. */
    record Organisation(String partner) implements Holder {
        @Override
        public String id() {
            return "partner:" + partner;
        }
    }

    /** As a form sends it. */
    String id();

    /** Reads what a form sent; empty for nobody, or for what cannot be read. */
    static Optional<Holder> find(String id) {
        try {
            if (id.startsWith("account:")) {
                return Optional.of(new Person(UUID.fromString(id.substring(8))));
            }
        } catch (IllegalArgumentException noAccount) {
            return Optional.empty();
        }
        return id.startsWith("partner:")
                ? Optional.of(new Organisation(id.substring(8)))
                : Optional.empty();
    }
}
