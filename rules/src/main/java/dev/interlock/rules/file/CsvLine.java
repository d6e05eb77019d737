package dev.interlock.rules.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.interlock.rules.contract.Parsed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** Takes one line apart into cells without the blanks and quotes around them. */
final class CsvLine {
    /** In the order in which they are preferred. */
    private static final String DELIMITERS = ",;\t|";

    private static final CsvMapper MAPPER = CsvMapper.csvBuilder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .build();

    private final char delimiter;
    private final ObjectReader reader;

    CsvLine(char delimiter) {
        this.delimiter = delimiter;
        CsvSchema plain = CsvSchema.emptySchema().withColumnSeparator(delimiter);
        // Slurm separates by bars and quotes nothing; a quote in a job's name is a letter there.
        reader = MAPPER.readerFor(String[].class).with(delimiter == '|' ? plain.withoutQuoteChar() : plain);
    }

    char delimiter() {
        return delimiter;
    }

    /** The delimiter that stands most often in a header, outside quotes. */
    static char delimiterOf(String header) {
        String bare = header.replaceAll("\"[^\"]*\"", "");
        char most = ',';
        for (int i = 0; i < DELIMITERS.length(); i++) {
            if (count(bare, DELIMITERS.charAt(i)) > count(bare, most)) {
                most = DELIMITERS.charAt(i);
            }
        }
        return most;
    }

    private static long count(String text, char letter) {
        return text.chars().filter(each -> each == letter).count();
    }

    Parsed<List<String>> cells(int line, String text) {
        try (MappingIterator<String[]> rows = reader.readValues(text)) {
            return Parsed.ok(Stream.of(rows.nextValue()).map(String::strip).toList());
        } catch (JsonProcessingException | RuntimeJsonMappingException broken) {
            return Parsed.refused(line, "The quotes on this line do not pair. Close or double them.");
        } catch (IOException impossible) {
            throw new UncheckedIOException("A line could not be read.", impossible);
        }
    }
}
