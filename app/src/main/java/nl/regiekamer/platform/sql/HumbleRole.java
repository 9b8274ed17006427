package nl.regiekamer.platform.sql;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Checks at every start that the application's role cannot pass by row security. */
@Component
class HumbleRole {

    HumbleRole(DataSource dataSource) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            DatabaseRoles.requireHumble(connection);
        }
    }
}
