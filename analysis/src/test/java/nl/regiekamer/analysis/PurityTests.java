package nl.regiekamer.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import nl.regiekamer.analysis.rates.Interval;
import org.junit.jupiter.api.Test;

/** The library is numbers in, numbers out: it knows no framework, no database and no clock. */
class PurityTests {

    private static final List<String> ALLOWED =
            List.of(
                    "java/lang/",
                    "java/time/",
                    "java/util/",
                    "org/hipparchus/",
                    "org/locationtech/jts/",
                    "org/elasticsearch/h3/",
                    "nl/regiekamer/analysis/");
    private static final List<String> FORBIDDEN =
            List.of("java/util/logging/", "java/util/Random", "java/util/Date");

    @Test
    void usesOnlyTheLanguageItsCollectionsSpecialFunctionsAndGeometry() throws Exception {
        var used = new TreeSet<String>();
        for (var file : classFiles()) {
            used.addAll(classesUsedBy(file));
        }

        assertThat(used).isNotEmpty().allMatch(PurityTests::mayBeUsed);
    }

    private static boolean mayBeUsed(String name) {
        var element = name.replaceFirst("^\\[+L?", "");
        return element.length() <= 1
                || (ALLOWED.stream().anyMatch(element::startsWith)
                        && FORBIDDEN.stream().noneMatch(element::startsWith));
    }

    private static List<Path> classFiles() throws IOException, URISyntaxException {
        var source = Interval.class.getProtectionDomain().getCodeSource().getLocation();
        try (var files = Files.walk(Path.of(source.toURI()))) {
            return files.filter(file ->
                            file.toString().endsWith(".class")
                                    && !file.endsWith("package-info.class"))
                    .toList();
        }
    }

    private static Set<String> classesUsedBy(Path file) throws IOException {
        var used = new TreeSet<String>();
        Iterable<PoolEntry> pool = ClassFile.of().parse(file).constantPool();
        StreamSupport.stream(pool.spliterator(), false)
                .filter(ClassEntry.class::isInstance)
                .forEach(entry -> used.add(((ClassEntry) entry).asInternalName()));
        return used;
    }
}
