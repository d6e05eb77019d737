package dev.interlock.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EnoughRoomTest {
    private static final long MEGABYTE = 1 << 20;

    @Test
    void with_enough_of_both_nothing_is_said() {
        assertThat(EnoughRoom.lacking(512 * MEGABYTE, 1024)).isEmpty();
    }

    @Test
    void too_little_memory_is_said_with_how_to_give_more() {
        assertThat(EnoughRoom.lacking(128 * MEGABYTE, 1024))
                .contains(
                        "A controller needs 512 MB of memory, and Java may take 128 MB here. Give it more: INTERLOCK_JAVA_OPTS=-Xmx1g.");
    }

    @Test
    void too_few_open_files_are_said_with_how_to_allow_more() {
        assertThat(EnoughRoom.lacking(512 * MEGABYTE, 256))
                .contains(
                        "A controller needs 1024 open files, and may have 256 here. Allow more: ulimit -n 4096, or LimitNOFILE=4096 in its systemd unit.");
    }
}
