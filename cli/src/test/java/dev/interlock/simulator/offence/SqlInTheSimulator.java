package dev.interlock.simulator.offence;

import java.sql.SQLException;

/** The data centre keeps its racks in a database; only the mini-cloud may. */
public final class SqlInTheSimulator {
    SQLException racks() {
        return new SQLException("There are no racks.");
    }
}
