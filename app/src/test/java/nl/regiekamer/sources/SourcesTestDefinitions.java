package nl.regiekamer.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.regiekamer.fixture.Reactor;
import nl.regiekamer.platform.definitions.Definitions;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A few sources and mappings of the tests' own, beside no pack's. */
@TestConfiguration(proxyBeanMethods = false)
public class SourcesTestDefinitions {

    private static final String SOURCES =
            """
            soort: bron
            definities:
              - id: proef-misdrijven
                naam: Proefmisdrijven
                uitgever: Proefbureau
                licentie: CC BY 4.0
                tabel: PROEF1
              - id: 47018ned
                naam: Geregistreerde misdrijven per buurt
                uitgever: CBS en Politie
                licentie: CC BY 4.0
                tabel: 47018NED
                odata: {versie: 3, basis: '%s'}
            """;

    private static final String MAPPINGS =
            """
            soort: toewijzing
            definities:
              - id: proef-buurten
                naam: Proef per buurt
                gebied: {kolom: gebied}
                periode: {kolom: periode}
                maten: [{kolom: aantal, maat: misdrijven}]
                optelbaar: [misdrijven]
              - id: proef-breed
                naam: Brede tabel
                gebied: {kolom: code}
                periode: {vragen: true}
                alle-overige: true
            """;

    @Bean
    @Primary
    SourceDefinitions sourceDefinitionsOfTheTest() {
        var loaded = load();
        return new SourceDefinitions(() -> Optional.of(loaded));
    }

    static Definitions load() {
        return load("http://localhost:1/");
    }

    /** The same, with the tables of CBS at this address. */
    static Definitions load(String cbs) {
        try {
            var folder = Files.createTempDirectory("definities");
            var schemas = Files.createDirectories(folder.resolve("schemas"));
            for (var kind : List.of("bron", "toewijzing", "levering")) {
                var name = kind + ".schema.json";
                Files.copy(
                        Reactor.root().resolve("definitions/schemas/" + name),
                        schemas.resolve(name));
            }
            write(folder.resolve("bron/proef.yaml"), SOURCES.formatted(cbs));
            write(folder.resolve("toewijzing/proef.yaml"), MAPPINGS);
            return Definitions.loadNational(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }
}
