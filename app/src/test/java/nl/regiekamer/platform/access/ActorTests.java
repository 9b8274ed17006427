package nl.regiekamer.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import nl.regiekamer.platform.access.Actor.Grants;
import nl.regiekamer.platform.access.Actor.Kind;
import org.junit.jupiter.api.Test;

class ActorTests {

    private static final Grants ANALYST = new Grants(Set.of("analist"), Set.of("cijfers-inlezen"));

    @Test
    void mayWhatItsRightsSayAndNothingElse() {
        var analyst = new Actor("7", Kind.PERSON, "An Alist", ANALYST, "wijzigen /bronnen");

        assertThat(analyst.may("cijfers-inlezen")).isTrue();
        assertThat(analyst.may("accounts-beheren")).isFalse();
        assertThat(analyst.may("analist")).as("a role is no right").isFalse();
        assertThat(analyst.has("analist")).isTrue();
        assertThat(analyst.has("beheerder")).isFalse();
        assertThat(analyst.roles()).containsExactly("analist");
        assertThat(analyst.isPerson()).isTrue();
    }

    @Test
    void isAMachineWithoutAnyRightUntilItIsGivenOne() {
        var importer = Actor.machine("importeur", "opdracht in de terminal");

        assertThat(importer.kind()).isEqualTo(Kind.MACHINE);
        assertThat(importer.id()).isEqualTo("importeur");
        assertThat(importer.purpose()).isEqualTo("opdracht in de terminal");
        assertThat(importer.isPerson()).isFalse();
        assertThat(importer.may("cijfers-inlezen")).isFalse();
        assertThat(importer.roles()).isEmpty();
    }

    @Test
    void staysWhoItIsWhenItIsGivenRightsAndAPurpose() {
        var given = Actor.PUBLIC.with(ANALYST, "bekijken /cijfers");

        assertThat(given.id()).isEqualTo(Actor.PUBLIC.id());
        assertThat(given.kind()).isEqualTo(Kind.PUBLIC);
        assertThat(given.name()).isEqualTo(Actor.PUBLIC.name());
        assertThat(given.purpose()).isEqualTo("bekijken /cijfers");
        assertThat(given.may("cijfers-inlezen")).isTrue();
        assertThat(Actor.PUBLIC.may("cijfers-inlezen")).as("the public itself").isFalse();
    }

    @Test
    void cannotBeGivenMoreBehindItsBack() {
        var rights = new HashSet<>(Set.of("cijfers-bekijken"));
        var grants = new Grants(Set.of(), rights);

        rights.add("accounts-beheren");

        assertThat(grants.rights()).containsExactly("cijfers-bekijken");
        assertThatThrownBy(() -> grants.rights().add("accounts-beheren"))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
