package dev.interlock.routes.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.interlock.routes.web.http.Endpoint;
import dev.interlock.routes.web.http.Reply;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * The pages for people, and the contract for programs. They are read once, by name: no request ever reaches a file.
 */
public final class StaticPages {
    private static final String HTML = "text/html; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";

    private StaticPages() {}

    public static List<Endpoint> endpoints() {
        Stream<Endpoint> named = Stream.of(
                page("/", HTML, "index.html"),
                page("/interlock.svg", "image/svg+xml", "interlock.svg"),
                page("/openapi", HTML, "openapi.html"),
                page("/openapi.js", SCRIPT, "openapi.js"),
                contract());
        return Stream.concat(named, parts().stream().map(part -> page("/" + part, type(part), part)))
                .toList();
    }

    /** What the control room's page is made of, by path: its own modules, its sheet, and the libraries that came along. */
    public static List<String> parts() {
        return new String(bytes("parts.txt"), StandardCharsets.UTF_8).lines().toList();
    }

    private static String type(String part) {
        return part.endsWith(".css") ? "text/css; charset=utf-8" : SCRIPT;
    }

    private static Endpoint page(String path, String type, String file) {
        Reply reply = Reply.of(200, type, Buffer.buffer(bytes(file)));
        return Endpoint.get(path, request -> reply).open();
    }

    private static Endpoint contract() {
        try {
            JsonNode contract = new YAMLMapper().readTree(bytes("openapi.yaml"));
            Reply reply = Reply.json(contract);
            return Endpoint.get("/openapi.json", request -> reply).open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String file) {
        try (InputStream resource = StaticPages.class.getResourceAsStream("/web/" + file)) {
            if (resource == null) {
                throw new IllegalStateException("The page '%s' was not built in.".formatted(file));
            }
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
