package nl.regiekamer.platform.files;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/** What a file really is, by its first bytes. */
public enum FileKind {
    TEXT("text/csv", "tekst"),
    EMPTY("application/octet-stream", "een leeg bestand"),
    ZIP("application/zip", "een zip-bestand, zoals een Excel-werkmap (xlsx)"),
    OLD_EXCEL("application/vnd.ms-excel", "een oude Excel-werkmap (xls)"),
    HTML("text/html", "een webpagina (HTML)"),
    XML("application/xml", "een XML-bestand"),
    JSON("application/json", "een JSON-bestand"),
    PDF("application/pdf", "een PDF"),
    PICTURE("image/*", "een afbeelding"),
    GZIP("application/gzip", "een gecomprimeerd bestand (gzip)"),
    UTF16("text/plain; charset=utf-16", "tekst in UTF-16");

    private final String mediaType;
    private final String words;

    FileKind(String mediaType, String words) {
        this.mediaType = mediaType;
        this.words = words;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Dutch, with an article where one is needed. */
    public String words() {
        return words;
    }

    static FileKind of(byte[] head) {
        if (head.length == 0) {
            return EMPTY;
        }
        var hex = HexFormat.of().formatHex(head, 0, Math.min(8, head.length));
        if (hex.startsWith("504b0304")) {
            return ZIP;
        }
        if (hex.startsWith("d0cf11e0a1b11ae1")) {
            return OLD_EXCEL;
        }
        if (hex.startsWith("89504e47") || hex.startsWith("ffd8ff") || hex.startsWith("47494638")) {
            return PICTURE;
        }
        if (hex.startsWith("25504446")) {
            return PDF;
        }
        if (hex.startsWith("1f8b")) {
            return GZIP;
        }
        if (hex.startsWith("fffe") || hex.startsWith("feff")) {
            return UTF16;
        }
        return ofText(new String(head, StandardCharsets.ISO_8859_1));
    }

    private static FileKind ofText(String head) {
        var start = (head.startsWith("ï»¿") ? head.substring(3) : head).stripLeading();
        var lower = start.toLowerCase(Locale.ROOT);
        if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
            return HTML;
        }
        if (lower.startsWith("<?xml") || lower.startsWith("<")) {
            return lower.contains("<html") ? HTML : XML;
        }
        return lower.startsWith("{") || lower.startsWith("[") ? JSON : TEXT;
    }
}
