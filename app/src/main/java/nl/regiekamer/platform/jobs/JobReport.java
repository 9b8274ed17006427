package nl.regiekamer.platform.jobs;

/** Hears how far a job is; may be called often. */
@FunctionalInterface
public interface JobReport {

    /**
     * @param done parts done
     * @param total parts in all; 0 when unknown
     * @param words Dutch: what is being done
     */
    void at(long done, long total, String words);
}
