package dev.interlock.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.contract.JobJson;
import dev.interlock.rules.contract.StrictJson;
import dev.interlock.rules.contract.TelemetryJson;
import dev.interlock.rules.plan.Action;
import dev.interlock.simulator.fault.Fault;
import dev.interlock.simulator.fault.FaultWindow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameSeedTest {
    @Test
    void the_same_seed_gives_the_same_day_byte_for_byte() {
        String first = dayOf(World.build(WorldSpec.standard(), 42), false);

        assertThat(dayOf(World.build(WorldSpec.standard(), 42), false)).isEqualTo(first);
        assertThat(dayOf(World.build(WorldSpec.standard(), 42), true)).isEqualTo(first);
        assertThat(dayOf(World.build(WorldSpec.standard(), 43), false)).isNotEqualTo(first);
    }

    /** Hash orders differ from one Java process to the next, so a second process is the judge. */
    @Test
    void another_process_gives_the_same_stream(@TempDir Path folder) throws Exception {
        Path other = folder.resolve("digest");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SameSeedTest.class.getName(),
                        other.toString())
                .inheritIO()
                .start();

        assertThat(process.waitFor()).isZero();
        assertThat(other).hasContent(stream(World.build(WorldSpec.standard(), 42), false, 120));
    }

    /** Writes the digest of two hours to the file that is named. */
    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[0]), stream(World.build(WorldSpec.standard(), 42), false, 120));
    }

    @Test
    void jobs_arrive_at_the_same_moments_however_the_world_is_stepped() {
        World coarse = World.build(WorldSpec.standard(), 5);
        World fine = World.build(WorldSpec.standard(), 5);
        coarse.step(Duration.ofMinutes(30));
        for (int i = 0; i < 30 * 60 / 5; i++) {
            fine.step(Duration.ofSeconds(5));
        }

        assertThat(fine.now()).isEqualTo(coarse.now());
        var late =
                coarse.jobs().stream().map(job -> job.id() + job.submittedAt()).toList();
        assertThat(fine.jobs().stream().map(job -> job.id() + job.submittedAt()))
                .containsAll(late.subList(0, 10));
        assertThat(late.get(late.size() - 1))
                .isEqualTo(fine.jobs().get(fine.jobs().size() - 1).id()
                        + fine.jobs().get(fine.jobs().size() - 1).submittedAt());
    }

    /** A digest over everything that leaves the world; looking twice as often must not change it. */
    private static String dayOf(World world, boolean lookTwice) {
        return stream(world, lookTwice, 24 * 60);
    }

    private static String stream(World world, boolean lookTwice, int minutes) {
        MessageDigest digest = sha256();
        long fault = world.now().plusSeconds(3_600).toEpochMilli();
        world.inject(new Fault.CoolingDegraded("crac-2", new FaultWindow(fault, fault + 7_200_000), 20));
        for (int minute = 0; minute < minutes; minute++) {
            world.step(Duration.ofMinutes(1));
            if (minute == 80) {
                world.execute("t1", new Action.AdjustCooling("crac-1", 19, 90));
            }
            if (lookTwice) {
                world.samples();
                world.tally();
            }
            world.samples().forEach(sample -> digest(digest, StrictJson.write(TelemetryJson.write(sample))));
            world.jobs().forEach(job -> digest(digest, StrictJson.write(JobJson.write(job))));
        }
        digest(digest, world.tally().toString());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void digest(MessageDigest digest, String line) {
        digest.update(line.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
