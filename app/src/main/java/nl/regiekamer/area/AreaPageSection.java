package nl.regiekamer.area;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.regiekamer.platform.web.Section;
import nl.regiekamer.platform.web.Shell;

/**
 * What a later module shows on the page of a wijk or buurt and on the list of wijken: area owns the
 * word, later modules speak it as beans. Each is asked at every view; it answers from memory or a
 * quick query.
 */
public interface AreaPageSection {

    /** The sections on the page of this area; empty when there is nothing to say. */
    List<Section> sections(Area area, Shell shell);

    /** The sentence with which the page of this area opens; the first bean that has one wins. */
    default Optional<String> lead(Area area) {
        return Optional.empty();
    }

    /** Short facts beside the number of the wijk, such as "8.215 inwoners". */
    default List<String> facts(Area area) {
        return List.of();
    }

    /** Sections below the list of all wijken. */
    default List<Section> listSections(Shell shell) {
        return List.of();
    }

    /** Columns in the list of wijken and in the list of buurten of a wijk. */
    default List<Column> columns() {
        return List.of();
    }

    /** Who published what stands in those columns; empty without columns. */
    default String columnsSource() {
        return "";
    }

    /**
     * A column with numbers.
     *
     * @param head its head
     * @param value what stands there for an area; "geen cijfer" where there is none
     */
    record Column(String head, Function<Area, String> value) {}
}
