package nl.regiekamer.platform.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import nl.regiekamer.platform.sql.DatabaseAccess.Login;

/**
 * The passwords of the embedded database, made on the first start and readable by the owner of the
 * data folder only.
 */
record DatabaseSecrets(String superuserPassword, Login owner, Login application) {

    static final String OWNER = "regiekamer_owner";
    static final String APPLICATION = "regiekamer_app";

    static DatabaseSecrets readOrMake(Path file) throws IOException {
        if (!Files.exists(file)) {
            write(file);
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new DatabaseSecrets(
                properties.getProperty("postgres"),
                new Login(OWNER, properties.getProperty(OWNER)),
                new Login(APPLICATION, properties.getProperty(APPLICATION)));
    }

    /** Written beside and moved, so that a kill leaves either no file or a whole one. */
    private static void write(Path file) throws IOException {
        var text =
                "postgres=%s%n%s=%s%n%s=%s%n"
                        .formatted(random(), OWNER, random(), APPLICATION, random());
        var draft = file.resolveSibling(file.getFileName() + ".nieuw");
        Files.writeString(draft, text);
        if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
        }
        Files.move(draft, file);
    }

    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
