package nl.regiekamer.platform.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackCommandTest {

    @TempDir Path folder;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private Workspace workspace;

    @BeforeEach
    void prepare() {
        workspace =
                new Workspace(folder)
                        .partners("halt", "politie")
                        .deadlines("  - {id: bezwaar, naam: Bezwaar, dagen: 42}\n");
    }

    @Test
    void saysThatASoundPackIsInOrder() {
        int code = run("check");

        assertThat(code).isZero();
        assertThat(text())
                .isEqualTo(
                        "dorp: in orde, 4 definities van 3 soorten (0 eigen of anders dan"
                                + " landelijk).\n");
    }

    @Test
    void printsAllFaultsByFileWithASummary() {
        workspace
                .deadlines("  - {id: bezwaar, naam: Bezwaar, dagen: 0, dage: 1}\n")
                .ownDeadlines("  - {id: klacht, naam: Klacht, partners: [hal]}\n");

        int code = run("check", "municipalities/dorp");

        assertThat(code).isEqualTo(1);
        assertThat(text())
                .isEqualTo(
                        """
                        definitions/termijn/wet.yaml:3:41  'dagen' is 0; dat is te laag. Kies een getal van ten minste 1.
                        definitions/termijn/wet.yaml:3:44  Het veld 'dage' bestaat hier niet. Misschien 'dagen' bedoeld?

                        municipalities/dorp/termijn/eigen.yaml:3:43  'partners[1]' verwijst naar partner 'hal', maar die bestaat niet. Misschien 'halt' bedoeld?

                        dorp: 3 fouten in 2 bestanden.
                        """);
    }

    @Test
    void printsWhatAPackMakesDifferent() {
        workspace
                .ownDeadlines(
                        """
                          - {id: klacht, naam: Klacht}
                          - {id: bezwaar, past-aan: true, reden: De raad wil het., dagen: 28}
                        """)
                .file(
                        "municipalities/dorp/partner/eigen.yaml",
                        """
                        soort: partner
                        definities:
                          - {id: halt, vervalt: true, reden: Doet niet mee.}
                        """);

        int code = run("diff");

        assertThat(code).isZero();
        assertThat(text())
                .isEqualTo(
                        """
                        vervallen partner 'halt'
                            reden: Doet niet mee.
                        toegevoegd termijn 'klacht'
                        aangepast termijn 'bezwaar'
                            dagen gewijzigd: 42 wordt 28
                            reden: De raad wil het.
                        dorp: 1 toegevoegd, 1 aangepast, 1 vervallen.
                        """);
    }

    @Test
    void printsWhatALaterVersionMakesOfTheOneBeforeIt() {
        workspace.ownDeadlines(
                """
                  - {id: klacht, naam: Klacht, dagen: 42, geldig: {tot: 2026-07-01}}
                  - {id: klacht, naam: Klacht, dagen: 28, geldig: {vanaf: 2026-07-01}}
                """);

        assertThat(run("diff")).isZero();

        assertThat(text())
                .contains(
                        """
                        gewijzigd termijn 'klacht' vanaf 2026-07-01
                            dagen gewijzigd: 42 wordt 28
                        """);
    }

    @Test
    void checksEveryPackAndFailsIfOneDoes() {
        workspace
                .file("municipalities/stad/pack.yaml", "gemente: Stad\n")
                .file("municipalities/wijk/leeg.txt", "");

        int code = run("check");

        assertThat(code).isEqualTo(1);
        assertThat(text())
                .contains("dorp: in orde")
                .contains("municipalities/stad/pack.yaml:1:1  Het veld 'gemeente' ontbreekt.")
                .contains("stad: 2 fouten in 1 bestand.")
                .contains("municipalities/wijk/pack.yaml:1:1  Het bestand pack.yaml ontbreekt.");
    }

    @Test
    void explainsItselfWhenItIsNotUnderstood() {
        int code = run("chek");

        assertThat(code).isEqualTo(2);
        assertThat(text()).contains("pack check [map]").contains("pack diff [map]");
    }

    private int run(String... arguments) {
        return PackCommand.run(
                folder, arguments, new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
