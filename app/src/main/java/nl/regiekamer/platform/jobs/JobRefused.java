package nl.regiekamer.platform.jobs;

/** A job that cannot be done; the message is Dutch, for people. */
public final class JobRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JobRefused(String reason) {
        super(reason);
    }
}
