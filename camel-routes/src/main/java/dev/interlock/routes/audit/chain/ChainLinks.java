package dev.interlock.routes.audit.chain;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** Where a walk finds the links between two places, both included: the database, and archives where they are at hand. */
public interface ChainLinks {
    List<ChainLink> between(long first, long last) throws SQLException, IOException;
}
