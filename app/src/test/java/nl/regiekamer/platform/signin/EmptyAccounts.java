package nl.regiekamer.platform.signin;

import java.sql.DriverManager;
import java.sql.SQLException;
import nl.regiekamer.platform.sql.DatabaseAccess;

/** An installation as on its very first start, whatever other tests made. */
final class EmptyAccounts {

    private EmptyAccounts() {}

    static void in(DatabaseAccess database) throws SQLException {
        var owner = database.owner();
        try (var connection =
                        DriverManager.getConnection(
                                database.url(), owner.role(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute("delete from platform.account");
            statement.execute("delete from platform.account_link");
        }
    }
}
