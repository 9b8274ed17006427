package nl.regiekamer.platform.sql;

/** The database that this application works with: one of our own, or one that somebody keeps. */
sealed interface DatabaseServer extends AutoCloseable
        permits EmbeddedDatabase, DatabaseConfiguration.KeptElsewhere {

    DatabaseAccess access();

    @Override
    void close();
}
