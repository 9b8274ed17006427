package nl.regiekamer.analyse;

/** What is wrong with what was asked, in Dutch: what, and what to do. */
final class CommandFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CommandFault(String wrong, String remedy) {
        super(wrong + "\n" + remedy);
    }

    CommandFault(String wrong, String remedy, Exception cause) {
        super(wrong + "\n" + remedy, cause);
    }
}
