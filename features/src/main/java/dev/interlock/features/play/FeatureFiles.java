package dev.interlock.features.play;

import dev.interlock.rules.file.FileFault;
import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.ParseError;
import io.cucumber.messages.types.Pickle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What stands in the feature files of a folder.
 *
 * @param examples of the files that can be read, in the order of the files
 * @param faults of the others
 */
public record FeatureFiles(List<FeatureExample> examples, List<FileFault> faults) {
    /** How the name of a feature file ends. */
    public static final String SUFFIX = ".feature";

    public FeatureFiles {
        examples = List.copyOf(examples);
        faults = List.copyOf(faults);
    }

    /** Every feature in a folder and the folders in it; none where there is no such folder. */
    public static FeatureFiles in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return new FeatureFiles(List.of(), List.of());
        }
        try (Stream<Path> found = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return of(found.filter(file -> file.toString().endsWith(SUFFIX) && Files.isRegularFile(file))
                    .sorted()
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "'%s' cannot be read. Check the folder's permissions.".formatted(folder), unreadable);
        }
    }

    /** These files, in this order. */
    public static FeatureFiles of(List<Path> files) {
        List<FeatureExample> examples = new ArrayList<>();
        List<FileFault> faults = new ArrayList<>();
        for (Path file : files) {
            read(file, examples, faults);
        }
        return new FeatureFiles(examples, faults);
    }

    private static void read(Path file, List<FeatureExample> examples, List<FileFault> faults) {
        int before = examples.size();
        GherkinParser parser = GherkinParser.builder().includeSource(false).build();
        try {
            List<Envelope> said = parser.parse(file).toList();
            said.stream()
                    .flatMap(envelope -> envelope.getParseError().stream())
                    .map(error -> fault(file, error))
                    .forEach(faults::add);
            said.stream()
                    .flatMap(envelope -> envelope.getGherkinDocument().stream())
                    .map(document -> new FeatureOutline(file, document))
                    .forEach(outline -> said.stream()
                            .flatMap(envelope -> envelope.getPickle().stream())
                            .forEach(pickle -> take(pickle, outline.example(pickle), examples, faults)));
        } catch (IOException unreadable) {
            faults.add(new FileFault(file.toString(), 0, "It cannot be read. It has to be text in UTF-8."));
            return;
        }
        if (examples.size() == before
                && faults.stream().noneMatch(fault -> fault.file().equals(file.toString()))) {
            faults.add(new FileFault(
                    file.toString(), 1, "It has no example. Begin one with 'Example:' and a sentence below it."));
        }
    }

    /** One without a sentence would be played in no time and hold. */
    private static void take(
            Pickle pickle, FeatureExample example, List<FeatureExample> examples, List<FileFault> faults) {
        if (pickle.getSteps().isEmpty()) {
            faults.add(new FileFault(
                    example.file().toString(),
                    example.line(),
                    "The example '%s' has no sentence, only a description. Begin each sentence with Given, When, Then, And or But."
                            .formatted(example.name())));
        } else {
            examples.add(example);
        }
    }

    /** Gherkin's own words begin with where it is. */
    private static FileFault fault(Path file, ParseError error) {
        long line = error.getSource()
                .getLocation()
                .map(location -> location.getLine())
                .orElse(1L);
        String words = error.getMessage().replaceFirst("^\\(\\d+:\\d+\\): ", "").replace('\n', ' ');
        return new FileFault(
                file.toString(),
                (int) line,
                "%s. A feature has 'Feature:', 'Rule:', 'Example:', and sentences that begin with Given, When, Then, And or But."
                        .formatted(words.endsWith(".") ? words.substring(0, words.length() - 1) : words));
    }
}
