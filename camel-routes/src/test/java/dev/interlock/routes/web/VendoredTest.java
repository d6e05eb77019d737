package dev.interlock.routes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The libraries of the page are those that were looked at, and nothing else is served. */
class VendoredTest {
    private static final Path WEB = Path.of("src", "main", "resources", "web");

    @Test
    void each_file_of_a_library_is_the_one_that_was_vendored() throws Exception {
        Map<String, String> found = new TreeMap<>();
        for (String file : scripts("vendor")) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(WEB.resolve(file)));
            found.put(file.substring("vendor/".length()), HexFormat.of().formatHex(digest));
        }

        Map<String, String> noted = new TreeMap<>();
        Files.readAllLines(WEB.resolve("vendor/SHA256SUMS"))
                .forEach(line -> noted.put(line.substring(66), line.substring(0, 64)));
        assertThat(found).isEqualTo(noted);
    }

    @Test
    void every_part_of_the_page_is_served_and_no_other_is_named() throws Exception {
        List<String> there = Stream.of(scripts("page"), scripts("vendor"), List.of("interlock.css"))
                .flatMap(List::stream)
                .toList();

        assertThat(Files.readAllLines(WEB.resolve("parts.txt"))).containsExactlyInAnyOrderElementsOf(there);
    }

    private static List<String> scripts(String folder) throws Exception {
        try (Stream<Path> files = Files.walk(WEB.resolve(folder))) {
            return files.map(file -> WEB.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".js") || file.endsWith(".css"))
                    .toList();
        }
    }
}
