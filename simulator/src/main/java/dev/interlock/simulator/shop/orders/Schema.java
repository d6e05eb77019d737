package dev.interlock.simulator.shop.orders;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;

/** The shop's tables, from {@code schema.sql}. */
final class Schema {
    private Schema() {}

    static void create(DataSource database) throws SQLException, IOException {
        try (InputStream sql = Objects.requireNonNull(Schema.class.getResourceAsStream("schema.sql"));
                Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
            connection.commit();
        }
    }
}
