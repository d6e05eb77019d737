package dev.interlock.rules.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.PublicData;
import dev.interlock.rules.file.CsvTable;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.examples.Rulebooks;
import dev.interlock.rules.rulebook.source.RulebookSource;
import dev.interlock.rules.rulebook.source.XidTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is recommended for each XID, and who is told. */
class XidCatalogueTest {
    private static final Map<Integer, Xid> XIDS = Rulebook.load(Rulebooks.SHIPPED).orThrow().xids().stream()
            .collect(Collectors.toMap(Xid::code, Function.identity()));

    private final Path site;

    XidCatalogueTest(@TempDir Path site) {
        this.site = site;
    }

    @Test
    void every_code_that_nvidia_lists_has_an_action_and_its_words() throws IOException {
        String published = Files.readString(PublicData.file("nvidia-xid/catalogue.csv"));
        var rows = CsvTable.rows(published, List.of("xid", "mnemonic", "immediate_action", "investigatory_action"))
                .orThrow()
                .taken();

        assertThat(rows).hasSize(172);
        rows.forEach(row -> {
            Xid xid = xid(row.whole("xid", 1, 1000));
            assertThat(List.of(xid.mnemonic(), xid.immediate(), xid.investigatory()))
                    .containsExactly(
                            row.cell("mnemonic"), row.cell("immediate_action"), row.cell("investigatory_action"));
            assertThat(xid.recommend()).as(row.cell("xid")).endsWith(".");
        });
    }

    @Test
    void no_code_is_left_out_up_to_the_last_one() {
        assertThat(XIDS.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 172).boxed().toList());
    }

    @Test
    void what_the_catalogue_has_no_action_for_goes_to_a_person() {
        assertThat(XIDS.values().stream().filter(xid -> xid.immediate().isEmpty()))
                .hasSize(11)
                .allSatisfy(xid -> assertThat(xid.told()).isEqualTo(XidAudience.OPERATOR))
                .noneMatch(Xid::passing);
        assertThat(Xid.unknown(999).told()).isEqualTo(XidAudience.OPERATOR);
    }

    @Test
    void an_application_error_wakes_nobody_and_a_reset_is_for_who_is_on_call() {
        assertThat(IntStream.of(13, 31, 43).mapToObj(XidCatalogueTest::xid))
                .allMatch(xid -> xid.told() == XidAudience.OWNER);
        assertThat(xid(45).alone()).isTrue();
        assertThat(XIDS.values().stream()
                        .filter(xid -> xid.immediate().startsWith("RES")
                                && !xid.immediate().equals("RESTART_APP")))
                .hasSizeGreaterThan(10)
                .allMatch(xid -> xid.told() == XidAudience.ON_CALL);
    }

    @Test
    void a_site_replaces_a_row() throws IOException {
        Rulebook rulebook = Rulebook.load(site("63,ROW_REMAP,IGNORE,,Tell Ada.,on-call,no,ours"))
                .orThrow();

        assertThat(rulebook.xids()).hasSize(172);
        assertThat(rulebook.xids().stream().filter(xid -> xid.code() == 63))
                .extracting(Xid::recommend)
                .containsExactly("Tell Ada.");
    }

    @Test
    void a_row_that_tells_nobody_who_exists_is_refused_by_its_line() throws IOException {
        assertThat(faults("63,ROW_REMAP,IGNORE,,Tell Ada.,ada,no,ours"))
                .contains("xid-catalogue.csv:2", "'told' is 'ada'");
        assertThat(faults("63,ROW_REMAP,IGNORE,,,owner,no,ours")).contains("XID 63 has no recommend");
        assertThat(faults("sixty,ROW_REMAP,IGNORE,,Tell Ada.,owner,no,ours")).contains("'xid' is 'sixty'");
    }

    private static Xid xid(int code) {
        return Objects.requireNonNull(XIDS.get(code), () -> "XID " + code);
    }

    private String faults(String row) throws IOException {
        return site(row).xids().stream()
                .map(file -> XidTable.read(file).faults().toString())
                .collect(Collectors.joining());
    }

    private RulebookSource site(String row) throws IOException {
        Files.writeString(
                site.resolve("xid-catalogue.csv"),
                "xid,mnemonic,immediate,investigatory,recommend,told,alone,source\n" + row + "\n");
        return RulebookSource.of(Path.of("rulebooks"), Optional.of(site));
    }
}
