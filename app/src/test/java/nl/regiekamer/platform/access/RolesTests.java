package nl.regiekamer.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.regiekamer.fixture.Reactor;
import nl.regiekamer.platform.definitions.Definitions;
import nl.regiekamer.platform.settings.InstallationSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class RolesTests {

    private static final Path NATIONAL = Reactor.root().resolve("definitions");
    private static final Path PACK = Reactor.root().resolve("municipalities/helmond");

    @TempDir Path folder;

    @Test
    void letsThePublicLookWhereThePackIsOpen() {
        var roles = roles(PACK);

        assertThat(roles.forPublic().rights())
                .containsExactlyInAnyOrder("plan-bekijken", "cijfers-bekijken");
    }

    @Test
    void letsThePublicSeeNothingWhereThePackIsClosed() throws IOException {
        var pack = folder.resolve("gesloten");
        Files.walkFileTree(PACK, new Copy(PACK, pack));
        var file = pack.resolve("pack.yaml");
        Files.writeString(
                file, Files.readString(file).replace("openbaar: true", "openbaar: false"));

        var roles = roles(pack);

        assertThat(roles.forPublic().rights()).isEmpty();
        assertThat(roles.of(Set.of("raadslid")).rights()).contains("cijfers-bekijken");
    }

    @Test
    void takesARoleThatWasWithdrawnForNothingAndStillAsksASecondFactor() {
        var roles = roles(PACK);

        assertThat(roles.of(Set.of("verdwenen")).rights()).isEqualTo(roles.forPublic().rights());
        assertThat(roles.requireSecondFactor(List.of("verdwenen"))).isTrue();
        assertThat(roles.requireSecondFactor(List.of("raadslid"))).isFalse();
        assertThat(roles.requireSecondFactor(List.of("raadslid", "beheerder"))).isTrue();
    }

    @Test
    void givesARoleItsRightsOnTopOfWhatThePublicMay() {
        var roles = roles(PACK);

        var analyst = roles.of(Set.of("analist"));

        assertThat(analyst.roles()).containsExactly("analist");
        assertThat(analyst.rights())
                .contains("cijfers-inlezen")
                .containsAll(roles.forPublic().rights())
                .doesNotContain("accounts-beheren");
        assertThat(roles.of(Set.of("analist", "beheerder")).rights())
                .contains("cijfers-inlezen", "accounts-beheren");
    }

    @Test
    void knowsItsRolesAndRightsByNameAndShowsTheIdOfOneThatIsGone() {
        var roles = roles(PACK);

        assertThat(roles.isKnown("analist")).isTrue();
        assertThat(roles.isKnown("verdwenen")).isFalse();
        assertThat(roles.names(List.of("verdwenen", "raadslid", "analist")))
                .containsExactly("Analist", "Raadslid", "verdwenen");
        assertThat(roles.listRoles()).extracting(Role::id).contains("beheerder", "raadslid");
        assertThat(roles.listRights()).extracting(Right::id).contains("accounts-beheren");
        assertThat(roles.requireSecondFactor(List.of())).as("without a role").isFalse();
    }

    private static Roles roles(Path pack) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("definitions", Definitions.load(NATIONAL, pack));
        return new Roles(
                beans.getBeanProvider(Definitions.class),
                new InstallationSettings(Path.of("."), NATIONAL, pack),
                () -> Instant.parse("2026-11-24T08:00:00Z"));
    }

    /** Copies a folder with all that is in it. */
    private static final class Copy extends SimpleFileVisitor<Path> {

        private final Path from;
        private final Path to;

        Copy(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path one, BasicFileAttributes attributes)
                throws IOException {
            Files.createDirectories(to.resolve(from.relativize(one)));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path one, BasicFileAttributes attributes)
                throws IOException {
            Files.copy(one, to.resolve(from.relativize(one)));
            return FileVisitResult.CONTINUE;
        }
    }
}
