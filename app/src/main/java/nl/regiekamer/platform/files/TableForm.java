package nl.regiekamer.platform.files;

import java.util.Locale;

/** The forms in which we read a table. */
public enum TableForm {
    CSV,
    XLSX;

    /**
     * The form of a file, by its bytes and its name.
     *
     * @throws FileRefused when it is empty, something else, or not what its name says
     */
    public static TableForm of(ProbedFile file) {
        var extension = extension(file.name());
        return switch (file.kind()) {
            case EMPTY -> throw new FileRefused("'%s' is leeg.".formatted(file.name()));
            case TEXT -> {
                if (extension.equals("xlsx")) {
                    throw misnamed(file, extension);
                }
                requireText(file);
                yield CSV;
            }
            case ZIP -> {
                if (!extension.equals("xlsx")) {
                    throw misnamed(file, extension);
                }
                yield XLSX;
            }
            default -> throw misnamed(file, extension);
        };
    }

    private static void requireText(ProbedFile file) {
        if (file.firstNul() >= 0) {
            throw new FileRefused(
                    "'%s' is geen tekst: op plaats %d staat een nulbyte. Misschien is het een ander soort bestand, of tekst in UTF-16; bewaar het als CSV in UTF-8."
                            .formatted(file.name(), file.firstNul() + 1));
        }
    }

    private static FileRefused misnamed(ProbedFile file, String extension) {
        return new FileRefused(
                "'%s' heet .%s, maar is %s. Misschien is de naam veranderd of is de verkeerde koppeling gebruikt; bewaar de tabel als CSV (UTF-8) of als .xlsx."
                        .formatted(file.name(), extension, file.kind().words()));
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
