package nl.regiekamer.platform.access;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Tells the database who acts and why, for the length of one transaction. The setting is local to
 * the transaction: a pooled connection never keeps the previous actor.
 */
@Component
class ActorOnConnection implements TransactionExecutionListener {

    private final DataSource dataSource;

    ActorOnConnection(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable beginFailure) {
        if (beginFailure != null) {
            return;
        }
        var actor = CurrentActor.get();
        var connection = DataSourceUtils.getConnection(dataSource);
        try (var statement =
                connection.prepareStatement(
                        """
                        select set_config('app.actor', ?, true),
                               set_config('app.actor_kind', ?, true),
                               set_config('app.roles', ?, true),
                               set_config('app.purpose', ?, true)
                        """)) {
            statement.setString(1, actor.id());
            statement.setString(2, actor.kind().name());
            statement.setString(3, String.join(",", actor.roles().stream().sorted().toList()));
            statement.setString(4, actor.purpose());
            statement.execute();
        } catch (java.sql.SQLException failure) {
            throw new IllegalStateException(
                    "The actor could not be set on the connection", failure);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
