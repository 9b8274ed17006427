package nl.regiekamer.sources;

/** Hears how far an import is. */
@FunctionalInterface
public interface Progress {

    /** Nobody listens. */
    Progress NONE = (done, total, words) -> {};

    /**
     * @param done rows so far
     * @param total rows in all; 0 when unknown
     * @param words Dutch: what is being done
     */
    void at(long done, long total, String words);
}
