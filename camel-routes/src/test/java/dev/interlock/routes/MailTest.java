package dev.interlock.routes;

import static dev.interlock.routes.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.ForeignProgram;
import dev.interlock.programs.LocalPort;
import dev.interlock.programs.NeedsProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Mail by a real mail server, Debian's aiosmtpd, which puts it into a folder. */
@NeedsProgram(ForeignProgram.AIOSMTPD)
@Timeout(120)
final class MailTest {
    @Test
    void mails_about_one_incident_are_one_thread_and_survive_a_server_that_was_away(@TempDir Path folder)
            throws Exception {
        int port = LocalPort.free();
        try (AlertShift shift = AlertShift.open(
                "alert.email", "ops@example.org, night@example.org",
                "alert.email.from", "interlock@example.org",
                "alert.email.smtp", "127.0.0.1:" + port,
                "alert.email.tls", "none")) {
            shift.says("zone-1@1", "critical", "Kühlung fällt aus.\r\nBcc: everybody@example.org");
            shift.toldUntil(() -> shift.standing("email").trouble().isPresent());
            assertThat(shift.standing("email").trouble()).hasValueSatisfying(said -> assertThat(said)
                    .contains("'email' takes nothing since", "cannot be reached"));

            Process server = start(port, folder);
            try {
                shift.pass(Duration.ofMinutes(5));
                shift.toldUntil(() -> mails(folder).size() == 1);
                shift.ends("zone-1@1");
                shift.toldUntil(() -> mails(folder).size() == 2);
                assertThat(shift.tested("email")).contains("250");
            } finally {
                server.destroy();
                assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
            }
            List<String> mails = mails(folder).stream()
                    .filter(mail -> mail.contains("X-Interlock-Group: zone-1@1"))
                    .toList();
            assertThat(mails).hasSize(2).allSatisfy(mail -> assertThat(mail)
                    .contains("To: ops@example.org, night@example.org", "Subject: =?UTF-8?")
                    .doesNotContain("\nBcc:"));
            assertThat(mails.stream().map(mail -> header(mail, "References")))
                    .containsOnly(header(mails.get(0), "References"));
            assertThat(mails.stream().map(mail -> header(mail, "Message-ID"))).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_server_that_speaks_no_tls_is_told_nothing_where_tls_is_asked_for(@TempDir Path folder) throws Exception {
        int port = LocalPort.free();
        Process server = start(port, folder);
        try (AlertShift shift = AlertShift.open(
                "alert.email",
                "ops@example.org",
                "alert.email.smtp",
                "127.0.0.1:" + port,
                "alert.email.user",
                "ada",
                "alert.email.password",
                "hush-hush")) {
            assertThat(shift.tested("email")).contains("STARTTLS is required").doesNotContain("hush-hush");
            assertThat(mails(folder)).isEmpty();
        } finally {
            server.destroy();
        }
    }

    private static String header(String mail, String name) {
        return mail.lines()
                .filter(line -> line.startsWith(name + ":"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> mails(Path folder) {
        Path taken = folder.resolve("mail/new");
        if (!Files.isDirectory(taken)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(taken)) {
            return files.map(MailTest::read).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Process start(int port, Path folder) throws IOException {
        Process server = new ProcessBuilder(
                        ForeignProgram.AIOSMTPD.path().toString(),
                        "-n",
                        "-l",
                        "127.0.0.1:" + port,
                        "-c",
                        "aiosmtpd.handlers.Mailbox",
                        folder.resolve("mail").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        until(() -> listens(port));
        return server;
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}
