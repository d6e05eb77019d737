package dev.interlock.routes.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.routes.audit.chain.ChainVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AnchorTest extends ChainFixture {
    AnchorTest(@TempDir Path data) {
        super(data);
    }

    @Test
    void a_chain_longer_than_its_anchors_is_intact() throws IOException {
        Path anchors = data.resolve("audit-anchors.jsonl");
        List<String> lines = Files.readAllLines(anchors);
        Files.write(anchors, lines.subList(0, lines.size() - 1));
        try (Audit audit = open()) {
            assertThat(audit.foundOnOpen().intact()).isTrue();
        }
    }

    @Test
    void a_torn_anchor_is_passed_over_and_the_next_one_is_whole() throws IOException {
        Path anchors = data.resolve("audit-anchors.jsonl");
        String whole = Files.readString(anchors);
        Files.writeString(anchors, whole.substring(0, whole.length() - 30));
        try (Audit audit = open()) {
            audit.append(List.of(Sheet.alert(31)));
        }
        try (Audit audit = open()) {
            assertThat(audit.verify())
                    .isInstanceOfSatisfying(ChainVerdict.Intact.class, intact -> assertThat(intact.anchored())
                            .isEqualTo(31));
        }
    }

    @Test
    void a_forged_anchor_is_found() throws IOException {
        Path anchors = data.resolve("audit-anchors.jsonl");
        Files.writeString(anchors, Files.readString(anchors).replace("\"seq\":20,", "\"seq\":21,"));
        try (Audit audit = open()) {
            assertThat(audit.verify()).isEqualTo(new ChainVerdict.AnchorForged(21, anchors));
        }
    }

    @Test
    void anchors_that_were_deleted_are_missed() throws IOException {
        Path anchors = data.resolve("audit-anchors.jsonl");
        Files.delete(anchors);
        try (Audit audit = open()) {
            assertThat(audit.foundOnOpen()).isEqualTo(new ChainVerdict.AnchorsLost(anchors));
            assertThat(audit.verify()).isEqualTo(new ChainVerdict.AnchorsLost(anchors));
        }
    }

    @Test
    void opening_checks_what_follows_the_newest_anchor_and_misses_a_cut_tail() {
        after(
                "DELETE FROM alerts WHERE seq > 25",
                "DELETE FROM incidents WHERE seq > 25",
                "UPDATE chain_head SET seq = 25, hash = (SELECT hash FROM incidents WHERE seq = 25)");
        try (Audit audit = open()) {
            assertThat(audit.foundOnOpen()).isInstanceOf(ChainVerdict.Fault.class);
        }
    }

    @Test
    void keys_and_their_password_are_for_their_owner_only() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("audit-keys.p12"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(data.resolve("audit-keys.p12.password"))))
                .isEqualTo("rw-------");
    }
}
