package nl.regiekamer.platform.files;

/** A file that is not what it says, or cannot be read at all; the message is Dutch, for people. */
public final class FileRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public FileRefused(String reason) {
        super(reason);
    }

    public FileRefused(String reason, Throwable cause) {
        super(reason, cause);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
