package dev.interlock.routes.audit.reading;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.interlock.rules.contract.PlainJson;
import java.io.IOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes rows as they are read. */
final class Export {
    private Export() {}

    static long write(ResultSet rows, Format format, Writer out) throws SQLException, IOException {
        List<String> columns = Cells.columns(rows);
        try (JsonGenerator generator = generator(format, columns, out)) {
            if (format == Format.JSON) {
                generator.writeStartArray();
            }
            long count = 0;
            for (; rows.next(); count++) {
                write(generator, columns, Cells.of(rows, columns.size()));
            }
            if (format == Format.JSON) {
                generator.writeEndArray();
            }
            return count;
        }
    }

    private static JsonGenerator generator(Format format, List<String> columns, Writer out) throws IOException {
        JsonGenerator generator =
                format == Format.CSV ? new CsvFactory().createGenerator(out) : PlainJson.MAPPER.createGenerator(out);
        generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        switch (format) {
            case CSV -> {
                CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true);
                columns.forEach(schema::addColumn);
                generator.setSchema(schema.build());
            }
            case NDJSON -> generator.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
            case JSON -> {}
        }
        return generator;
    }

    private static void write(JsonGenerator generator, List<String> columns, List<@Nullable Object> cells)
            throws IOException {
        generator.writeStartObject();
        for (int i = 0; i < columns.size(); i++) {
            generator.writeFieldName(columns.get(i));
            generator.writePOJO(cells.get(i));
        }
        generator.writeEndObject();
    }
}
