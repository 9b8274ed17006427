package nl.regiekamer.area;

/**
 * What is said of a file with borders.
 *
 * @param file its name, for the messages
 * @param year of the division into buurten that it holds
 * @param publisher who published it
 * @param licence under which
 */
public record BorderRequest(String file, int year, String publisher, String licence) {

    /** As it stands below maps. */
    String source() {
        return publisher + ", " + licence;
    }
}
