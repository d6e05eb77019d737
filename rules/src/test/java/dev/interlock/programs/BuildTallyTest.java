package dev.interlock.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildTallyTest {
    private static final Instant BEGAN = Instant.parse("2026-01-01T00:00:00Z");
    private static final String PASSED = "<testcase name='it_works' classname='dev.interlock.a.ATest'/>";
    private static final String FAILED = """
            <testcase name='it_adds' classname='dev.interlock.a.ATest'><failure message='expected: 3&#10;but was: 4'/></testcase>""";
    private static final String LACKING = """
            <testcase name='it_draws' classname='dev.interlock.a.PageTest'><skipped message='There is no browser.'/></testcase>""";
    private static final String UNASKED = """
            <testcase name='in_containers' classname='dev.interlock.a.ShopTest'><skipped message="It is run with 'mvn verify -P docker'."/></testcase>""";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path root;

    @Test
    void a_test_that_failed_is_named_and_the_build_fails() throws Exception {
        report("one", PASSED + FAILED, BEGAN.plusSeconds(5));
        Forked tally = tally("told");
        assertThat(tally.exit()).isOne();
        assertThat(tally.said()).contains("Failed, 1", "one, ATest.it_adds: expected: 3");
    }

    @Test
    void what_is_left_out_is_named_and_the_build_passes() throws Exception {
        report("one", PASSED + LACKING + UNASKED, BEGAN.plusSeconds(5));
        Forked tally = tally("told");
        assertThat(tally.exit()).isZero();
        assertThat(tally.said())
                .contains("Left out, 2", "one, PageTest: There is no browser.", "- it_draws", "- in_containers");
    }

    @Test
    void in_ci_what_is_left_out_for_want_of_something_fails() throws Exception {
        report("one", LACKING, BEGAN.plusSeconds(5));
        assertThat(tally("fails").exit()).isOne();
    }

    @Test
    void in_ci_what_nobody_asked_for_may_be_left_out() throws Exception {
        report("one", UNASKED, BEGAN.plusSeconds(5));
        assertThat(tally("fails").exit()).isZero();
    }

    @Test
    void a_report_of_an_earlier_build_does_not_count() throws Exception {
        report("one", FAILED, BEGAN.minusSeconds(5));
        report("two", PASSED, BEGAN.plusSeconds(5));
        Forked tally = tally("told");
        assertThat(tally.exit()).isZero();
        assertThat(tally.said()).isEmpty();
    }

    @Test
    void a_report_that_is_torn_fails() throws Exception {
        report("one", "<testcase name='it", BEGAN.plusSeconds(5));
        assertThat(tally("told").exit()).isOne();
    }

    @Test
    void a_build_without_any_report_fails() throws Exception {
        Forked tally = tally("told");
        assertThat(tally.exit()).isOne();
        assertThat(tally.said()).contains("No test has run");
    }

    private void report(String room, String cases, Instant at) throws IOException {
        Path folder = Files.createDirectories(root.resolve(room).resolve("target/reports"));
        Path file = Files.writeString(folder.resolve("TEST-" + room + ".xml"), "<testsuite>" + cases + "</testsuite>");
        Files.setLastModifiedTime(file, FileTime.from(at));
    }

    private Forked tally(String leftOut) throws Exception {
        String began = Long.toString(BEGAN.toEpochMilli());
        return Forked.run(BuildTally.class, System.getenv(), root.toString(), began, leftOut, "false", "reports");
    }
}
