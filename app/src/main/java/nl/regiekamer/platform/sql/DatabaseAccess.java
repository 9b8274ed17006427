package nl.regiekamer.platform.sql;

/**
 * How to reach the database, and as whom.
 *
 * @param url JDBC URL
 * @param owner role that owns the schemas and runs migrations
 * @param application role that the running application uses; owns nothing
 */
public record DatabaseAccess(String url, Login owner, Login application) {

    /** A database role and its password. */
    public record Login(String role, String password) {

        @Override
        public String toString() {
            return role;
        }
    }
}
