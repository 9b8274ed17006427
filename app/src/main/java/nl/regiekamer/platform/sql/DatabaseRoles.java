package nl.regiekamer.platform.sql;

import java.sql.Connection;
import java.sql.SQLException;
import nl.regiekamer.platform.sql.DatabaseAccess.Login;

/** Makes the database and its two roles, and checks that the application's role is a humble one. */
public final class DatabaseRoles {

    private DatabaseRoles() {}

    static void make(Connection superuser, String database, DatabaseSecrets secrets)
            throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(
                    "alter role postgres password '%s'".formatted(secrets.superuserPassword()));
        }
        makeRole(superuser, secrets.owner());
        makeRole(superuser, secrets.application());
        if (!exists(superuser, "select 1 from pg_database where datname = ?", database)) {
            try (var statement = superuser.createStatement()) {
                statement.execute(
                        "create database %s owner %s".formatted(database, secrets.owner().role()));
            }
        }
    }

    private static void makeRole(Connection superuser, Login login) throws SQLException {
        var verb =
                exists(superuser, "select 1 from pg_roles where rolname = ?", login.role())
                        ? "alter"
                        : "create";
        try (var statement = superuser.createStatement()) {
            statement.execute(
                    "%s role %s login nosuperuser nocreatedb nocreaterole nobypassrls password '%s'"
                            .formatted(verb, login.role(), login.password()));
        }
    }

    /**
     * Refuses an application role that could pass by row security.
     *
     * @throws DatabaseRefused when the role is a superuser, bypasses row security, or owns a table
     */
    public static void requireHumble(Connection application) throws SQLException {
        var sql =
                """
                select rolsuper or rolbypassrls
                       or exists (select 1
                                  from pg_class
                                  where relowner = pg_roles.oid
                                    and relkind in ('r', 'p', 'v', 'm'))
                from pg_roles
                where rolname = current_user
                """;
        try (var statement = application.createStatement();
                var row = statement.executeQuery(sql)) {
            if (row.next() && row.getBoolean(1)) {
                throw new DatabaseRefused(
                        "De databaserol '%s' is te machtig: zij is beheerder, gaat langs rijbeveiliging of bezit tabellen.\nGeef de toepassing een eigen rol zonder die rechten (zie docs/database.md)."
                                .formatted(application.getMetaData().getUserName()));
            }
        }
    }

    private static boolean exists(Connection connection, String sql, String name)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        }
    }
}
