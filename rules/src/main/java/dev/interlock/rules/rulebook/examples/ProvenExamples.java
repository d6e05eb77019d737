package dev.interlock.rules.rulebook.examples;

import dev.interlock.rules.contract.Sha256;
import dev.interlock.rules.rulebook.compile.KeptFiles;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.source.RulebookFile;
import dev.interlock.rules.rulebook.source.RulebookSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivered examples of which it is kept that every one was true: to run them takes seconds, and the same rules say the same of the
 * same example. One that was not true is run each time.
 */
record ProvenExamples(KeptFiles files) {
    private static final Logger LOG = LoggerFactory.getLogger(ProvenExamples.class);

    /**
     * What came of the delivered examples, without their words where they are not run.
     *
     * @param rulebook with the limits that they are run with
     * @param leftOut ids of the rules whose examples are not run
     * @param run runs them
     */
    List<ExampleResult> results(
            RulebookSource source, Rulebook rulebook, Set<String> leftOut, Supplier<List<ExampleResult>> run) {
        String key = key(source, rulebook, leftOut);
        try {
            var kept = files.read(key);
            if (kept.isPresent()) {
                return read(kept.get());
            }
        } catch (IOException unusable) {
            LOG.debug("What examples came to cannot be read in {}, and they are run.", files, unusable);
        }
        List<ExampleResult> results = run.get();
        if (results.stream().allMatch(ExampleResult::isTrue)) {
            keep(key, results);
        }
        return results;
    }

    /** Everything that an example's result follows from. */
    private static String key(RulebookSource source, Rulebook rulebook, Set<String> leftOut) {
        Sha256 hash = KeptFiles.key().add("examples\n");
        source.kinds().classes().addTo(hash);
        Stream.of(
                        source.rules().stream(),
                        source.examples().stream().filter(file -> !file.own()),
                        source.inventory(false).stream())
                .flatMap(files -> files)
                .forEach(file -> add(file, hash));
        add("tables", rulebook.givens().toString(), hash);
        add(
                "kinds",
                texts(source.deciding().values().stream()
                        .filter(file -> file.name().equals(RulebookSource.DEVICE_KINDS))),
                hash);
        add("off", rulebook.switchedOff().toString(), hash);
        add("left out", leftOut.stream().sorted().toList().toString(), hash);
        return hash.hex();
    }

    private static String texts(Stream<RulebookFile> files) {
        return files.map(RulebookFile::text).collect(Collectors.joining("\n"));
    }

    private static void add(RulebookFile file, Sha256 hash) {
        add(file.name(), file.text(), hash);
    }

    private static void add(String name, String text, Sha256 hash) {
        hash.add("%s\n%d\n".formatted(name, text.length())).add(text);
    }

    /** A line for each: whether it fires, and which rule. */
    private void keep(String key, List<ExampleResult> results) {
        String lines =
                results.stream().map(each -> each.fires() + " " + each.rule()).collect(Collectors.joining("\n"));
        try {
            files.keep(key, lines.getBytes(StandardCharsets.UTF_8));
        } catch (IOException unwritable) {
            LOG.debug("What examples came to cannot be kept in {}.", files, unwritable);
        }
    }

    private static List<ExampleResult> read(byte[] kept) {
        return new String(kept, StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split(" ", 2))
                .map(each -> new ExampleResult("", 0, each[1], Boolean.parseBoolean(each[0]), "", ""))
                .toList();
    }
}
