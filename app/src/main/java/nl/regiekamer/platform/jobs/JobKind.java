package nl.regiekamer.platform.jobs;

/**
 * A kind of work that a module offers as a bean. Its work may be run more than once for one order
 * (after a crash it starts anew), so doing it twice must come to the same as doing it once.
 */
public interface JobKind {

    /** Name by which the work is known in the database; never changes. */
    String name();

    /**
     * Does the work.
     *
     * @param data as given when it was ordered, JSON
     * @param report hears how far it is
     * @return what came of it
     * @throws JobRefused when it cannot be done, with the reason in Dutch for people; any other
     *     exception is a fault of ours
     */
    JobResult run(String data, JobReport report) throws Exception;
}
