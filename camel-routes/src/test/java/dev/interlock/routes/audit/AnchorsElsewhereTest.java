package dev.interlock.routes.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.routes.audit.chain.ChainVerdict;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever has the database, its key and the anchors beside it still cannot rewrite what lies elsewhere. */
@Timeout(60)
final class AnchorsElsewhereTest {
    private static final List<String> CUT = List.of(
            "DELETE FROM alerts WHERE seq > 5",
            "UPDATE chain_head SET seq = 5, hash = (SELECT hash FROM alerts WHERE seq = 5)");

    private final Path data;
    private final Path folder;

    AnchorsElsewhereTest(@TempDir Path data, @TempDir Path folder) {
        this.data = data;
        this.folder = folder;
    }

    @Test
    void a_tail_that_was_cut_off_with_its_anchors_is_found_by_those_in_another_folder() throws IOException {
        AuditSettings settings = AuditSettings.in(data).anchoredElsewhere(folder.toString());
        write(settings, 10);
        insiderCuts();

        try (Audit audit = Audit.open(AuditSettings.in(data), InstantSource.fixed(Sheet.NOON))) {
            assertThat(audit.verify()).as("without the other folder").isInstanceOf(ChainVerdict.Intact.class);
        }
        try (Audit audit = Audit.open(settings, InstantSource.fixed(Sheet.NOON))) {
            assertThat(audit.verify()).isEqualTo(new ChainVerdict.Truncated(5, 10));
        }
    }

    @Test
    void a_syslog_gets_every_anchor_and_what_it_wrote_is_checked_against() throws IOException {
        Path kept = folder.resolve("messages");
        try (DatagramSocket syslog = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            syslog.setSoTimeout(20_000);
            write(AuditSettings.in(data).anchoredElsewhere("udp://127.0.0.1:" + syslog.getLocalPort()), 10);
            DatagramPacket packet = new DatagramPacket(new byte[2_000], 2_000);
            String said = "";
            while (!said.contains("\"seq\":10,")) {
                syslog.receive(packet);
                said = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
                assertThat(said).matches("<109>1 \\S+Z - interlock - anchor - \\{.*}");
            }
            Files.writeString(kept, "Jan  5 12:00:00 loghost " + said.substring(said.indexOf("interlock")) + "\n");
        }
        insiderCuts();

        try (Audit audit = Audit.open(AuditSettings.in(data), InstantSource.fixed(Sheet.NOON))) {
            assertThat(audit.verify(List.of(kept))).isEqualTo(new ChainVerdict.Truncated(5, 10));
        }
    }

    @Test
    void over_tcp_each_message_says_how_long_it_is() throws IOException {
        try (ServerSocket syslog = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            syslog.setSoTimeout(20_000);
            write(AuditSettings.in(data).anchoredElsewhere("tcp://127.0.0.1:" + syslog.getLocalPort()), 1);
            try (Socket taken = syslog.accept()) {
                String said = new String(taken.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                int blank = said.indexOf(' ');

                assertThat(said.length() - blank - 1).isEqualTo(Integer.parseInt(said.substring(0, blank)));
            }
        }
    }

    @Test
    void a_place_that_is_away_holds_nothing_up_and_is_told() throws IOException {
        Path none = Files.createFile(folder.resolve("none"));
        Audit audit =
                Audit.open(AuditSettings.in(data).anchoredElsewhere(none + "/below"), InstantSource.fixed(Sheet.NOON));
        audit.append(List.of(Sheet.alert(1)));
        ChainVerdict verdict = audit.verify();
        audit.close();
        assertThat(verdict).isInstanceOf(ChainVerdict.Intact.class);
        assertThat(verdict.sentence())
                .contains(
                        "Not compared with the anchors in " + none + "/below/audit-anchors.jsonl, which is not there");

        assertThat(audit.trouble())
                .hasValueSatisfying(told -> assertThat(told).contains("could not be anchored in " + none));
    }

    private static void write(AuditSettings settings, int entries) {
        try (Audit audit = Audit.open(settings, InstantSource.fixed(Sheet.NOON))) {
            for (int minute = 0; minute < entries; minute++) {
                audit.append(List.of(Sheet.alert(minute)));
            }
        }
    }

    /** Cuts the chain, and the anchors beside it that would tell. */
    private void insiderCuts() throws IOException {
        try (Connection outsider =
                        DriverManager.getConnection(AuditSettings.in(data).url(), "interlock", "");
                Statement statement = outsider.createStatement()) {
            for (String sql : CUT) {
                assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        Path beside = data.resolve("audit-anchors.jsonl");
        Files.write(
                beside,
                Files.readAllLines(beside).stream()
                        .filter(line -> line.contains("\"seq\":0,"))
                        .toList());
    }
}
