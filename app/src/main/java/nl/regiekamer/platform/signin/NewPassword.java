package nl.regiekamer.platform.signin;

import nl.regiekamer.platform.web.Faults;
import org.jspecify.annotations.Nullable;

/** What a form to choose a password holds; names are those of its fields. */
record NewPassword(
        @Nullable String naam,
        @Nullable String email,
        @Nullable String wachtwoord,
        @Nullable String herhaling) {

    /** The name and address as typed. */
    Account.Who who() {
        return new Account.Who(text(naam), text(email));
    }

    String password() {
        return text(wachtwoord);
    }

    /** What is wrong with name and address. */
    static Faults faultsOf(Account.Who who) {
        var email = who.email();
        var at = email.indexOf('@');
        var isAddress =
                at > 0 && at < email.length() - 1 && email.indexOf(' ') < 0 && email.length() < 255;
        return Faults.none()
                .addIf(who.name().isEmpty(), "naam", "vul een naam in")
                .addIf(who.name().length() > 200, "naam", "vul een kortere naam in")
                .addIf(!isAddress, "email", "vul een e-mailadres in, zoals naam@gemeente.nl");
    }

    /** Adds what is wrong with the password of this person. */
    Faults addTo(Faults faults, Account.Who who) {
        PasswordRules.findFault(password(), who)
                .ifPresent(fault -> faults.add("wachtwoord", fault));
        return faults.addIf(
                !password().equals(text(herhaling)),
                "herhaling",
                "de twee wachtwoorden zijn niet gelijk");
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "NewPassword[" + text(email) + "]";
    }
}
