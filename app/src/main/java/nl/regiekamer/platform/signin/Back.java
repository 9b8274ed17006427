package nl.regiekamer.platform.signin;

/** Where somebody goes after signing in: a path of ours, whatever the address bar said. */
final class Back {

    private Back() {}

    /** The path when it is one of ours; else the start page. */
    static String safe(String wanted) {
        var ours =
                wanted.startsWith("/")
                        && !wanted.startsWith("//")
                        && wanted.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\');
        return ours ? wanted : "/";
    }
}
