package nl.regiekamer.platform.definitions;

/** Which layer a definition comes from. */
public enum Origin {
    /** The national default, as it is. */
    NATIONAL("landelijk"),
    /** The municipality's own; there is no national one. */
    ADDED("toegevoegd"),
    /** The national default with fields of the municipality over it. */
    OVERRIDDEN("aangepast"),
    /** A national default that the municipality withdrew; it holds no longer. */
    WITHDRAWN("vervallen"),
    /** Made or changed by people while the application runs, over what the files say. */
    AMENDED("gewijzigd");

    private final String label;

    Origin(String label) {
        this.label = label;
    }

    /** The Dutch word for it. */
    public String label() {
        return label;
    }
}
