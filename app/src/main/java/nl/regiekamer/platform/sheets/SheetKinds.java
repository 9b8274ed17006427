package nl.regiekamer.platform.sheets;

import java.util.List;
import java.util.Optional;

/** Kinds of spreadsheet that come and go: a module offers them by a bean of this. */
public interface SheetKinds {

    /** Those into which something can be read now. */
    List<SheetKind> list();

    /** The kind with this id; also one that is closed by now, so that its imports can be read. */
    Optional<SheetKind> find(String id);
}
