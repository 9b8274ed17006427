package nl.regiekamer.platform.web;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** What a failure that nobody foresaw comes to, by what lies beneath it. */
final class Breakdown {

    private static final String DISK_FULL = "53100";
    private static final String CONNECTION = "08";
    private static final String SERVER_STOPS = "57P";
    private static final int DEEPEST_CAUSE = 50;

    private Breakdown() {}

    /** The problem that a visitor is told of; its cause is the failure itself. */
    static Problem of(Throwable failure) {
        if (causes(failure).anyMatch(Breakdown::isDiskFull)) {
            return new DiskFull(failure);
        }
        return causes(failure).anyMatch(Breakdown::isDatabaseDown)
                ? new DatabaseDown(failure)
                : new OurFault(failure);
    }

    private static boolean isDiskFull(Throwable cause) {
        return switch (cause) {
            case SQLException sql -> DISK_FULL.equals(sql.getSQLState());
            case IOException io -> String.valueOf(io.getMessage()).contains("No space left");
            default -> false;
        };
    }

    private static boolean isDatabaseDown(Throwable cause) {
        return switch (cause) {
            case DataAccessResourceFailureException _,
                    TransientDataAccessException _,
                    CannotCreateTransactionException _ ->
                    true;
            case SQLException sql -> {
                var state = String.valueOf(sql.getSQLState());
                yield state.startsWith(CONNECTION) || state.startsWith(SERVER_STOPS);
            }
            default -> false;
        };
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, one -> one != null, Breakdown::beneath)
                .limit(DEEPEST_CAUSE)
                .map(Objects::requireNonNull);
    }

    /** A rollback that failed as well hides why there was one. */
    private static @Nullable Throwable beneath(@Nullable Throwable failure) {
        if (failure instanceof TransactionSystemException system
                && system.getApplicationException() != null) {
            return system.getApplicationException();
        }
        return failure == null ? null : failure.getCause();
    }
}
