package dev.interlock.routes;

import dev.interlock.advisor.NoModel;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.operator.Mode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** A controller in a process of its own with a door for alerts, so that a test can kill it as kill -9 does. */
final class AlertProcess implements AutoCloseable {
    private final Process process;
    final URI url;

    private AlertProcess(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    /**
     * Runs until it is killed.
     *
     * @param arguments the audit's folder and the port
     */
    public static void main(String[] arguments) throws IOException {
        AlertDoor.open(
                AuditSettings.in(Path.of(arguments[0])), Mode.OBSERVE, new NoModel(), "interlock.port", arguments[1]);
        System.out.println("ready");
        while (System.in.read() >= 0) {
            // whoever started it says nothing until it ends
        }
        Runtime.getRuntime().halt(0);
    }

    static AlertProcess start(Path data, int port) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Ddrools.useEagerSegmentCreation=false",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AlertProcess.class.getName(),
                        data.toString(),
                        Integer.toString(port)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = process.inputReader().readLine();
        while (said != null && !said.equals("ready")) {
            said = process.inputReader().readLine();
        }
        if (said == null) {
            throw new AssertionError("The controller's process ended at once.");
        }
        return new AlertProcess(process, URI.create("http://127.0.0.1:" + port));
    }

    /** At once, without a word to it. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
