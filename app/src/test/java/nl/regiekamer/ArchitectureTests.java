package nl.regiekamer;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiekamer.fixture.Reactor;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rules of the house as sentences that run. */
class ArchitectureTests {

    /** The parts of the platform, each using only those before it. */
    private static final List<String> STREET =
            List.of(
                    "settings",
                    "time",
                    "sql",
                    "definitions",
                    "forms",
                    "calendar",
                    "access",
                    "jobs",
                    "door",
                    "web",
                    "charts",
                    "export",
                    "documents",
                    "files",
                    "sheets",
                    "signin",
                    "handbook");

    /** Letters from which the name of a wijk or buurt is no common word. */
    private static final int UNMISTAKABLE = 10;

    private static final JavaClasses MAIN =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("nl.regiekamer");

    @Test
    void everyPackageIsNullMarked() {
        var packages =
                MAIN.stream()
                        .filter(type -> type.getPackageName().startsWith("nl.regiekamer"))
                        .map(JavaClass::getPackage)
                        .distinct();

        assertThat(packages)
                .allSatisfy(one ->
                        assertThat(one.isAnnotatedWith(NullMarked.class))
                                .as("%s is @NullMarked", one.getName())
                                .isTrue());
    }

    @Test
    void controllersAndStoresStayInTheirModule() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Controller")
                .or()
                .haveSimpleNameEndingWith("Store")
                .should()
                .bePublic()
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void theKernelAndTheRulesArePure() {
        noClasses()
                .that()
                .resideInAnyPackage("nl.regiekamer.kernel", "nl.regiekamer..rules..")
                .and(notPackageInfo())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "jakarta..")
                .check(MAIN);
    }

    @Test
    void partsOfThePlatformUseOnlyThoseBeforeThem() {
        for (var part : STREET) {
            var later =
                    STREET.subList(STREET.indexOf(part) + 1, STREET.size()).stream()
                            .map("nl.regiekamer.platform.%s.."::formatted)
                            .toArray(String[]::new);
            if (later.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage("nl.regiekamer.platform.%s..".formatted(part))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(later)
                        .allowEmptyShould(true)
                        .check(MAIN);
            }
        }
    }

    @Test
    void everyPartOfThePlatformStandsInTheStreet() {
        var known = STREET.stream().map("nl.regiekamer.platform.%s"::formatted).toList();

        classes()
                .that()
                .resideInAPackage("nl.regiekamer.platform.*..")
                .should(be(in(known)))
                .check(MAIN);
    }

    @Test
    void noMunicipalityIsNamedInCode() throws IOException {
        var names = namesInPacks();
        assertThat(names).contains("helmond").hasSizeGreaterThan(50);
        var named =
                Pattern.compile(
                        names.stream()
                                .map(Pattern::quote)
                                .collect(Collectors.joining("|", "(?<!\\p{L})(", ")(?!\\p{L})")),
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

        for (var file : textsOfTheProgram()) {
            var text = Files.readString(file);
            assertThat(named.matcher(text).results().map(MatchResult::group))
                    .as("%s names a municipality; that belongs in the pack", file)
                    .isEmpty();
        }
    }

    /** Codes of areas, and names that can mean nothing else; with towns that no pack is of. */
    private static Set<String> namesInPacks() throws IOException {
        var names = new TreeSet<>(List.of("eikerwaard", "eindhoven", "peelland"));
        try (var packs = Files.newDirectoryStream(Reactor.root().resolve("municipalities"))) {
            for (var pack : packs) {
                for (var line : Files.readAllLines(pack.resolve("gebieden.csv"))) {
                    var fields = line.split("[,;]", -1);
                    if (!fields[0].matches("(GM|WK|BU)\\d+")) {
                        continue;
                    }
                    names.add(fields[0].toLowerCase(Locale.ROOT));
                    var name = fields[1].replace("\"", "").toLowerCase(Locale.ROOT);
                    if (fields[0].startsWith("GM") || name.length() >= UNMISTAKABLE) {
                        names.add(name);
                    }
                }
            }
        }
        return names;
    }

    private static List<Path> textsOfTheProgram() throws IOException {
        var texts = new ArrayList<Path>();
        for (var folder : List.of("app/src/main", "analysis/src/main", "web/src")) {
            try (Stream<Path> files = Files.walk(Reactor.root().resolve(folder))) {
                files.filter(file -> file.toString().matches(".*\\.(java|jte|js|properties)"))
                        .forEach(texts::add);
            }
        }
        return texts;
    }

    @Test
    void sourcesKeepTheirSize() throws IOException {
        for (var file : mainSources()) {
            assertThat(Files.readAllLines(file).size())
                    .as("lines of %s", file)
                    .isLessThanOrEqualTo(400);
        }
    }

    @Test
    void nobodyAsksTheSystemForTheTimeOrPrintsOnTheSide() throws IOException {
        var banned =
                Pattern.compile(
                        "(LocalDate|LocalDateTime|Instant|ZonedDateTime|OffsetDateTime|Year)"
                                + "\\.now\\(|new Date\\(|System\\.(out|err)|printStackTrace"
                                + "|java\\.util\\.(Date|Calendar)\\b");

        for (var file : mainSources()) {
            if (file.getFileName().toString().endsWith("Command.java")) {
                continue; // what the launcher runs speaks to a terminal
            }
            assertThat(banned.matcher(Files.readString(file)).find())
                    .as("%s uses the injected clock and the log", file)
                    .isFalse();
        }
    }

    @Test
    void noTestPackageHidesTheFrontPageOfAMainOne() throws IOException {
        var tests = Reactor.root().resolve("app/src/test/java");
        var main = Reactor.root().resolve("app/src/main/java");

        try (var files = Files.walk(tests)) {
            assertThat(
                            files.filter(file -> file.endsWith("package-info.java"))
                                    .filter(file ->
                                            Files.exists(main.resolve(tests.relativize(file)))))
                    .as("a front page in the tests shadows what the main one offers")
                    .isEmpty();
        }
    }

    private static List<Path> mainSources() throws IOException {
        var sources = new ArrayList<Path>();
        for (var module : List.of("app", "analysis")) {
            try (Stream<Path> files = Files.walk(Reactor.root().resolve(module + "/src/main"))) {
                files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".java"))
                        .forEach(sources::add);
            }
        }
        return sources;
    }

    private static DescribedPredicate<JavaClass> notPackageInfo() {
        return DescribedPredicate.describe(
                "no package front page", type -> !type.getSimpleName().equals("package-info"));
    }

    private static DescribedPredicate<JavaClass> in(List<String> packages) {
        return DescribedPredicate.describe(
                "in a part that the street lists",
                type ->
                        packages.stream()
                                .anyMatch(part ->
                                        type.getPackageName().equals(part)
                                                || type.getPackageName().startsWith(part + ".")));
    }
}
