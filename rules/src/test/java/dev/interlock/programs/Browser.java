package dev.interlock.programs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real Chromium without a window, steered over its DevTools protocol. */
public final class Browser implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern LISTENING = Pattern.compile("ws://([^/]+)/");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final DevTools tools;

    private Browser(Process process, DevTools tools) {
        this.process = process;
        this.tools = tools;
    }

    public static Browser open() throws Exception {
        Path profile = Files.createTempDirectory("interlock-browser");
        Process process = new ProcessBuilder(
                        ForeignProgram.CHROMIUM.path().toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        try {
            Browser browser = new Browser(process, DevTools.connect(page(authority(process))));
            browser.call("Page.enable", Map.of());
            browser.call("Runtime.enable", Map.of());
            browser.call("Log.enable", Map.of());
            return browser;
        } catch (Exception | AssertionError e) {
            process.destroyForcibly();
            throw e;
        }
    }

    public void visit(String url) throws Exception {
        call("Page.navigate", Map.of("url", url));
    }

    /** What an expression in the page evaluates to. */
    public JsonNode ask(String expression) throws Exception {
        JsonNode answer =
                call("Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError("The page threw: " + answer.path("exceptionDetails"));
        }
        return answer.path("result").path("value");
    }

    /** Waits in the page until an expression is true. */
    public void await(String expression) throws Exception {
        String waiting = "new Promise((done, fail) => { const end = performance.now() + 15000; const look = () => {"
                + " let seen = false; try { seen = (" + expression + "); } catch (e) {}"
                + " if (seen) done(true); else if (performance.now() > end) fail(new Error('never saw it, but: ' + document.body?.innerText.slice(0, 2000))); else setTimeout(look, 50); };"
                + " look(); })";
        ask(waiting);
    }

    public void size(int width, int height) throws Exception {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    public void scheme(String lightOrDark) throws Exception {
        call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", lightOrDark))));
    }

    public void press(String key, int code) throws Exception {
        String text = key.equals("Enter") ? "\r" : "";
        for (String type : List.of("keyDown", "keyUp")) {
            call(
                    "Input.dispatchKeyEvent",
                    Map.of("type", type, "key", key, "code", key, "windowsVirtualKeyCode", code, "text", text));
        }
    }

    public void photograph(Path file) throws Exception {
        shoot(file, Map.of("captureBeyondViewport", true));
    }

    /** What the window shows, as WebP, which is a few times smaller than PNG. */
    public void picture(Path file) throws Exception {
        shoot(file, Map.of("format", "webp", "quality", 80));
    }

    /**
     * From here on every frame that is painted is kept, until the film is written.
     *
     * @param frames an empty folder for them
     */
    public Film film(Path frames) throws Exception {
        Film film = Film.in(frames, tools);
        call("Page.startScreencast", Map.of("format", "jpeg", "quality", 80, "everyNthFrame", 2));
        return film;
    }

    /** What the main thread of the page works from here on, until that is asked for. */
    public MainThread work() throws Exception {
        return MainThread.traced(tools);
    }

    /**
     * What the page holds after everything that nobody refers to was thrown away, by the names of the DevTools protocol: {@code JSHeapUsedSize} in bytes,
     * {@code Nodes}, {@code JSEventListeners}.
     */
    public Map<String, Double> held() throws Exception {
        call("Performance.enable", Map.of());
        call("HeapProfiler.collectGarbage", Map.of());
        Map<String, Double> held = new TreeMap<>();
        call("Performance.getMetrics", Map.of())
                .path("metrics")
                .forEach(metric -> held.put(
                        metric.path("name").asText(), metric.path("value").asDouble()));
        return held;
    }

    private void shoot(Path file, Map<String, ?> how) throws Exception {
        JsonNode shot = call("Page.captureScreenshot", how);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, Base64.getDecoder().decode(shot.path("data").asText()));
    }

    /** Errors that the page or its policy reported. */
    public List<String> complaints() {
        return tools.complaints();
    }

    private JsonNode call(String method, Map<String, ?> parameters) throws Exception {
        return tools.call(method, parameters);
    }

    private static String authority(Process process) throws IOException {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher matcher = LISTENING.matcher(line);
            if (matcher.find()) {
                return matcher.group(1);
            }
            said.append(line).append('\n');
        }
        throw new AssertionError("Chromium ended before it could be steered. It said: " + said);
    }

    private static URI page(String authority) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + authority + "/json/list"))
                .build();
        JsonNode targets = JSON.readTree(
                HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
        for (JsonNode target : targets) {
            if (target.path("type").asText().equals("page")) {
                return URI.create(target.path("webSocketDebuggerUrl").asText());
            }
        }
        throw new AssertionError("Chromium opened no page: " + targets);
    }

    @Override
    public void close() {
        tools.close();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
