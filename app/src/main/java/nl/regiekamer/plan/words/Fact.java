package nl.regiekamer.plan.words;

/** A line of facts; a path makes it a link. */
public record Fact(String term, String words, String path) {

    public static Fact of(String term, String words) {
        return new Fact(term, words, "");
    }
}
