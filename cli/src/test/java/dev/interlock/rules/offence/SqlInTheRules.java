package dev.interlock.rules.offence;

import java.sql.Connection;

/** The rules ask a database. */
public final class SqlInTheRules {
    boolean any(Connection connection) throws java.sql.SQLException {
        return connection.isValid(1);
    }
}
