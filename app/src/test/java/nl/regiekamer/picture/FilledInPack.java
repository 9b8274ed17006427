package nl.regiekamer.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.regiekamer.fixture.Reactor;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The pack as a municipality might fill in what the plan leaves open: thresholds, the border of the
 * centre, visitors as a denominator, accents of the basic team. All of it is made up.
 */
class FilledInPack implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String CENTRE = "BU07941000";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var root = Reactor.root();
        try {
            var pack = Files.createTempDirectory("ingevuld-pack");
            copy(root.resolve("municipalities/helmond"), pack);
            fillIn(pack);
            TestPropertyValues.of(
                            "regiekamer.definitions=" + root.resolve("definitions"),
                            "regiekamer.pack=" + pack,
                            "regiekamer.data-dir=" + root.resolve("app/target/test-data"))
                    .applyTo(context);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static void fillIn(Path pack) throws IOException {
        var goals = pack.resolve("doel/doelen.yaml");
        after(goals, "id: acceptabel-niveau", "omlaag\n", "omlaag\n        drempel: 55\n");
        after(goals, "id: acceptabel-niveau", "omhoog\n", "omhoog\n        drempel: 7\n");
        after(goals, "id: geen-ernstige-overlast", "omlaag\n", "omlaag\n        drempel: 40\n");
        after(
                pack.resolve("gebiedenset/gebiedensets.yaml"),
                "id: centrumgebied",
                "code: null",
                "code: " + CENTRE);
        after(
                pack.resolve("samenwerkingslaag/lagen.yaml"),
                "id: basisteam",
                "    volgorde: 2\n",
                "    volgorde: 2\n    accenten: [Ondermijning, zorg en veiligheid]\n");
        Files.createDirectories(pack.resolve("noemer"));
        Files.writeString(
                pack.resolve("noemer/bezoekers.yaml"),
                """
                soort: noemer
                definities:
                  - id: bezoekers
                    past-aan: true
                    reden: De gemeente telt ze zelf.
                    reeksen:
                      - bron: eigen-registratie
                        maat: bezoekers
                """);
        Files.writeString(pack.resolve("indicator/voorbeeld.yaml"), INDICATORS);
    }

    private static final String INDICATORS =
            """
            soort: indicator
            definities:
              - id: diefstal-per-bezoeker
                naam: Diefstal naar bezoekers
                soort-cijfer: telling
                eenheid: per 1.000 bezoekers
                decimalen: 2
                noemer: bezoekers
                per: 1000
                gewenste-richting: omlaag
                marge: poisson-exact
                laagste-niveau: wijk
                reeksen:
                  - bron: eigen-registratie
                    maat: diefstal-centrum
                achtergrond: zonder-doel
                wie-heeft-het: de gemeente
                voorstel: true
            """;

    /** Replaces the first such text that follows a place. */
    private static void after(Path file, String place, String old, String text) throws IOException {
        var content = Files.readString(file);
        var from = content.indexOf(old, content.indexOf(place));
        Files.writeString(
                file, content.substring(0, from) + text + content.substring(from + old.length()));
    }
}
