package nl.regiekamer.platform.signin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which passwords are good enough: long, and not one that everybody tries first. No rules about
 * digits or signs, no forced change: those make passwords worse.
 *
 * @source NCSC, factsheet on passwords; NIST SP 800-63B §5.1.1.2
 */
final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private static final Set<String> COMMON = readCommon();

    private PasswordRules() {}

    /** What is wrong with a password, in Dutch; empty when it will do. */
    static Optional<String> findFault(String password, Account.Who who) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(
                    "kies een wachtwoord van %d tekens of meer, bijvoorbeeld een zin"
                            .formatted(SHORTEST));
        }
        if (password.length() > LONGEST) {
            return Optional.of("kies een wachtwoord van hoogstens %d tekens".formatted(LONGEST));
        }
        var plain = password.toLowerCase(Locale.ROOT);
        if (COMMON.contains(plain) || plain.chars().distinct().count() < 5) {
            return Optional.of("dit wachtwoord is te makkelijk te raden; kies een ander");
        }
        if (plain.contains("regiekamer") || holds(plain, who)) {
            return Optional.of("gebruik niet uw naam, uw e-mailadres of de naam van dit systeem");
        }
        return Optional.empty();
    }

    private static boolean holds(String plain, Account.Who who) {
        var name = who.name().toLowerCase(Locale.ROOT).replace(" ", "");
        var squeezed = plain.replace(" ", "");
        var mailbox = who.email().split("@", 2)[0];
        return (name.length() > 3 && squeezed.contains(name))
                || (mailbox.length() > 3 && plain.contains(mailbox));
    }

    private static Set<String> readCommon() {
        try (InputStream list = PasswordRules.class.getResourceAsStream("/passwords/common.txt")) {
            if (list == null) {
                throw new IllegalStateException("The list of common passwords is missing.");
            }
            var text = new String(list.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n"))
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
