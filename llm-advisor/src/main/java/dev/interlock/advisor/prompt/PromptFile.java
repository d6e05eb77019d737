package dev.interlock.advisor.prompt;

import dev.interlock.rules.contract.InputObjection;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.file.FileFault;
import dev.interlock.rules.file.InputFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The operators' prompt file: what the model is, a line of {@code ---}, and what it is asked. Both have places in double
 * braces that a question fills; what fills them is never searched for places again.
 */
public final class PromptFile {
    /** Its name in every folder of prompts. */
    public static final String NAME = "plan.md";

    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");
    private static final Pattern PARTING = Pattern.compile("(?m)^---[ \t]*\\R");

    private final String instructions;
    private final String request;

    private PromptFile(String instructions, String request) {
        this.instructions = instructions;
        this.request = request;
    }

    /**
     * Reads the file, or says everything that is wrong with it, with its lines.
     *
     * @param folders where it may lie; the first folder that has it gives it
     */
    public static Parsed<PromptFile> in(List<Path> folders) {
        for (Path folder : folders) {
            Path file = folder.resolve(NAME);
            if (Files.exists(file)) {
                return read(file);
            }
        }
        return Parsed.refused("There is no prompt file %s in %s. Put it there.".formatted(NAME, folders));
    }

    private static Parsed<PromptFile> read(Path file) {
        Parsed<String> text = InputFile.text(file);
        return text.fold(
                read -> parse(file, read),
                reasons -> Parsed.refused(
                        "The prompt file %s".formatted(FileFault.of(file, text).get(0))));
    }

    private static Parsed<PromptFile> parse(Path file, String text) {
        List<InputObjection> reasons = new ArrayList<>();
        Set<Placeholder> missing = EnumSet.allOf(Placeholder.class);
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            String name = place.group(1);
            int at = place.start();
            Placeholder.named(name)
                    .ifPresentOrElse(missing::remove, () -> reasons.add(unknown(file, line(text, at), name)));
        }
        missing.forEach(each -> reasons.add(new InputObjection(
                1,
                "The prompt file %s has no {{%s}}. Put it where the model should read it."
                        .formatted(file, each.inFile()))));
        String[] parts = PARTING.split(text, 2);
        if (parts.length < 2) {
            reasons.add(new InputObjection(
                    1,
                    "The prompt file %s has no line '---'. Put one between what the model is and what it is asked."
                            .formatted(file)));
        }
        return reasons.isEmpty()
                ? Parsed.ok(new PromptFile(parts[0].strip(), parts[1].strip()))
                : new Parsed.Refused<>(reasons);
    }

    private static InputObjection unknown(Path file, int line, String name) {
        return new InputObjection(
                line,
                "The prompt file %s has an unknown place {{%s}} at line %d. Remove it, or write one of %s."
                        .formatted(file, name, line, Placeholder.names()));
    }

    private static int line(String text, int at) {
        return (int) text.substring(0, at).chars().filter(each -> each == '\n').count() + 1;
    }

    /** How long it is before anything is filled in. */
    int length() {
        return instructions.length() + request.length();
    }

    Prompt fill(Map<Placeholder, String> sections) {
        return new Prompt(fill(instructions, sections), fill(request, sections));
    }

    private static String fill(String text, Map<Placeholder, String> sections) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(Placeholder.named(place.group(1))
                        .map(each -> sections.getOrDefault(each, ""))
                        .orElse("")));
    }
}
