package dev.interlock.rules.price;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.file.FileFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists as people write them: what is wrong costs its row, is said in one line, and the rest goes on. */
class PriceFilesTest {
    private static final PriceReading HOW = PriceReading.of(LocalDate.parse("2026-03-01"), "EUR=1.10, GBP=1.25");
    private static final String HEADER =
            "provider,type,region,commitment,gpu,gpus,memory_gib,price,currency,date,source\n";
    private static final String GOOD = "aws,good.1x,,,H100,8,80,50,USD,2026-01-01,a list\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "aws,x,,,H100,8,80,,USD,2026-01-01,s             | 'price' is empty",
                "aws,x,,,H100,8,80,-3,USD,2026-01-01,s           | 'price' is '-3'",
                "aws,x,,,H100,8,80,NaN,USD,2026-01-01,s          | 'price' is 'NaN'",
                "aws,x,,,H100,8,80,free,USD,2026-01-01,s         | 'price' is 'free'",
                "aws,x,,,H100,8,80,3,CHF,2026-01-01,s            | prices.exchange",
                "aws,x,,,H100,8,80,3,,2026-01-01,s               | 'currency' is empty",
                "aws,x,,,H100,8,80,3,USD,,s                      | 'date' is empty",
                "aws,x,,,H100,8,80,3,USD,last year,s             | 'date' is 'last year'",
                "aws,x,,,H100,8,80,3,USD,2026-02-30,s            | 'date' is '2026-02-30'",
                "aws,x,,,H100,8,80,3,USD,2026-03-02,s            | has not come yet",
                "aws,x,,,,8,80,3,USD,2026-01-01,s                | 'gpu' is empty",
                "aws,x,,,H100,0,80,3,USD,2026-01-01,s            | 'gpus' is '0'",
                "aws,x,,forever,H100,8,80,3,USD,2026-01-01,s     | 'commitment' is 'forever'",
                "aws,,,,H100,8,80,3,USD,2026-01-01,s             | a provider and a type",
                "aws,x,,,H100,8,80,3,USD,2026-01-01,             | 'source' is empty",
                "aws,x,,,H100,8,80,3,USD,2026-01-01,s,t,u        | cells",
            })
    void a_row_that_cannot_be_used_is_left_out_with_its_reason(String row, String reason) throws IOException {
        PriceFiles read = read(HEADER + row + "\n" + GOOD);

        assertThat(read.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(2);
            assertThat(fault.sentence()).contains(reason).endsWith(".");
        });
        assertThat(read.book().offers()).extracting(Offer::type).containsExactly("good.1x");
    }

    @Test
    void another_currency_counts_where_somebody_says_what_it_is_worth() throws IOException {
        PriceFiles read = read(HEADER + "azure,x,,,H100,1,80,10,EUR,2026-01-01,s\n");

        assertThat(read.faults()).isEmpty();
        assertThat(read.book().offers()).extracting(Offer::dollarsPerHour).containsExactly(11.0);
        assertThat(PriceReading.isRates("EUR=1.08,GBP=1.27")).isTrue();
        assertThat(PriceReading.isRates("EUR:1.08")).isFalse();
    }

    @Test
    void of_two_rows_that_disagree_the_later_date_counts_wherever_it_stands() throws IOException {
        PriceFiles read = read(HEADER
                + "aws,x,,,H100,8,80,50,USD,2026-02-01,s\n"
                + "aws,X,,on-demand,H100,8,80,60,USD,2026-01-01,s\n");

        assertThat(read.faults())
                .extracting(FileFault::sentence)
                .containsExactly(
                        "X of aws costs 50.0 $ an hour in line 2 and 60.0 $ here. The one of 2026-02-01 counts, as it is the later. Take the other out.");
        assertThat(read.book().offers()).extracting(Offer::dollarsPerHour).containsExactly(50.0);
    }

    @Test
    void of_two_rows_of_one_day_that_disagree_the_lower_counts() throws IOException {
        PriceFiles read = read(HEADER + GOOD + GOOD.replace(",50,", ",60,"));

        assertThat(read.faults())
                .singleElement()
                .extracting(FileFault::sentence)
                .asString()
                .contains("lower in the file");
        assertThat(read.book().offers()).extracting(Offer::dollarsPerHour).containsExactly(60.0);
    }

    @Test
    void a_sites_row_stands_in_place_of_the_delivered_one_and_adds_to_the_others() throws IOException {
        Path delivered = Files.writeString(
                folder.resolve("delivered.csv"), HEADER + GOOD + "aws,other,,,T4,1,16,0.5,USD,2026-01-01,s\n");
        Path site = Files.writeString(
                folder.resolve("site.csv"),
                HEADER + GOOD.replace(",50,", ",35,").replace("2026-01-01", "2025-01-01"));

        PriceFiles read = PriceFiles.read(List.of(delivered, site, folder.resolve("none.csv")), HOW);

        assertThat(read.faults()).isEmpty();
        assertThat(read.replaced())
                .singleElement()
                .extracting(FileFault::sentence)
                .asString()
                .contains("35.0 $ an hour here and 50.0 $");
        assertThat(read.book().offers()).extracting(Offer::dollarsPerHour).containsExactly(35.0, 0.5);
    }

    @Test
    void a_file_that_is_no_such_list_costs_itself_alone() throws IOException {
        Path good = Files.writeString(folder.resolve("good.csv"), HEADER + GOOD);
        Path old = Files.writeString(folder.resolve("old.csv"), "gpu,dollars_per_hour,source\na100,1.99,s\n");

        PriceFiles read = PriceFiles.read(List.of(good, old), HOW);

        assertThat(read.faults())
                .singleElement()
                .extracting(FileFault::sentence)
                .asString()
                .contains("'price'", "'currency'");
        assertThat(read.book().offers()).hasSize(1);
    }

    private PriceFiles read(String text) throws IOException {
        return PriceFiles.read(List.of(Files.writeString(folder.resolve("prices.csv"), text)), HOW);
    }
}
