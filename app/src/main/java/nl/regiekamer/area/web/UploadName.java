package nl.regiekamer.area.web;

import org.springframework.web.multipart.MultipartFile;

/** What a file that was sent is called, for messages. */
final class UploadName {

    private static final int LONGEST = 120;

    private UploadName() {}

    /** The last part of what the browser calls it. */
    static String of(MultipartFile file) {
        var given = file.getOriginalFilename();
        var name = given == null || given.isBlank() ? "bestand" : given.replace('\\', '/');
        var last = name.substring(name.lastIndexOf('/') + 1);
        return last.length() <= LONGEST ? last : last.substring(last.length() - LONGEST);
    }
}
