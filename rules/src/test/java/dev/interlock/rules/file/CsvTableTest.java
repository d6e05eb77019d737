package dev.interlock.rules.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.contract.Parsed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvTableTest {
    private record Pair(String name, double size) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,size\nshelf,4.5\n",
                "name,size\r\nshelf,4.5\r\n\r\n",
                "name,size\rshelf,4.5",
                "\"name\", \"size\"\n\"shelf\" , 4.5\n",
                " Name , SIZE \n shelf , 4.5 \n,\n",
                "name;size\nshelf;4,5\n;\n",
                "name\tsize\nshelf\t4.5\n",
                "name|size|note\nshelf|4.5|a \"b\n",
                "sep=;\nname;size\nshelf;4.5\n",
                "# from the stock list\n\nname,size\n# here it begins\nshelf,4.5,,\n",
                "size,other,name\n4.5,,shelf\n",
            })
    void every_usual_way_to_write_a_table_is_read(String text) {
        assertThat(pairs(text).taken()).containsExactly(new Pair("shelf", 4.5));
    }

    @Test
    void a_bad_row_is_counted_and_left_out_and_the_rest_is_read() {
        RowsRead<Pair> read = pairs("name,size\na,1\nb,much\nc,\"3\nd,4,5\ne,5\n");

        assertThat(read.taken()).extracting(Pair::name).containsExactly("a", "e");
        assertThat(read.remark())
                .hasValue("3 of 5 rows were left out; the first: line 3: 'size' is 'much'."
                        + " Give a number from 0 to 1,000,000.");
        assertThat(read.first())
                .extracting(why -> why.line() + " " + why.sentence())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("3 'size' is 'much'"),
                        second -> assertThat(second).startsWith("4 The quotes on this line do not pair"),
                        third -> assertThat(third).startsWith("5 The row has 3 cells, and the header 2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1d", "0x1p3", "NaN", "Infinity", "1e999", "-1", "", "1 000", "1,5"})
    void only_what_everybody_takes_for_a_number_in_range_is_one(String cell) {
        assertThat(pairs("name,size\na,\"%s\"\n".formatted(cell)).taken()).isEmpty();
    }

    @Test
    void what_the_header_lacks_is_named_with_what_it_has_and_the_nearest_name() {
        CsvTable table = CsvTable.of("\nnmae,siez,colour\n").orThrow();

        Parsed<Object> refused = table.without("the stock", List.of("name", "size"));

        assertThat(refused.reasons())
                .containsExactly(
                        "The header lacks 'name', 'size' of a file as the stock has it. It has 'nmae', 'siez', 'colour'."
                                + " Write 'name' instead of 'nmae', 'size' instead of 'siez'.");
        assertThat(refused.objections().get(0).line()).isEqualTo(2);
    }

    @Test
    void a_table_without_a_row_that_can_be_used_is_refused() {
        assertThat(pairs("name,size\n").required("a shelf").reasons())
                .containsExactly("The table has a header and no rows. Add a shelf.");
        assertThat(pairs("name,size\na,x\n").required("a shelf").objections())
                .singleElement()
                .satisfies(why -> assertThat(why.line()).isEqualTo(2));
        assertThat(CsvTable.of("# nothing\n").reasons())
                .singleElement()
                .asString()
                .contains("no header");
    }

    @Test
    void words_and_flags_are_read_in_any_case() {
        Parsed<Boolean> read = CsvTable.of("kind,flag\nBIG,TRUE\n")
                .orThrow()
                .read(row -> row.finish(
                        () -> row.choice("kind", Map.of("big", true, "small", false), false) && row.flag("flag")))
                .required("a row")
                .then(rows -> Parsed.ok(rows.taken().get(0)));

        assertThat(read.orThrow()).isTrue();
    }

    private static RowsRead<Pair> pairs(String text) {
        return CsvTable.of(text).orThrow().read(row -> {
            String name = row.cell("name");
            double size = row.number("size", 0, 1_000_000);
            return row.finish(() -> new Pair(name, size));
        });
    }
}
