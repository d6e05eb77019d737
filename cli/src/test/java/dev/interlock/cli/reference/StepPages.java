package dev.interlock.cli.reference;

import static dev.interlock.cli.reference.MarkdownTable.code;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.interlock.features.play.SentenceForm;
import dev.interlock.features.steps.Quantities;
import dev.interlock.features.story.Means;
import io.cucumber.cucumberexpressions.ExpressionFactory;
import io.cucumber.cucumberexpressions.ParameterType;
import io.cucumber.cucumberexpressions.ParameterTypeRegistry;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Every step that features may use, with an example from the delivered ones. */
final class StepPages {
    private static final String ROOM = "dev.interlock.features.steps";
    private static final ExpressionFactory EXPRESSIONS = new ExpressionFactory(withQuantities());
    private static final List<String> SENTENCES = sentences();

    private StepPages() {}

    private static ParameterTypeRegistry withQuantities() {
        ParameterTypeRegistry known = new ParameterTypeRegistry(Locale.ENGLISH);
        for (Method each : Quantities.class.getDeclaredMethods()) {
            var type = each.getAnnotation(io.cucumber.java.ParameterType.class);
            if (type != null) {
                known.defineParameterType(new ParameterType<>(
                        type.name(), type.value(), String.class, (String... groups) -> String.valueOf(groups[0])));
            }
        }
        return known;
    }

    static String steps() {
        StringBuilder text = new StringBuilder();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(ROOM).stream()
                        .map(JavaClass::reflect)
                        .sorted(Comparator.comparing(Class::getSimpleName))
                        .filter(type -> Arrays.stream(type.getDeclaredMethods())
                                .anyMatch(step -> pattern(step).isPresent()))
                        .forEach(type -> text.append(text.isEmpty() ? "" : "\n")
                                .append("## ")
                                .append(type.getSimpleName().replace("Steps", ""))
                                .append("\n\n")
                                .append(table(type)));
        return text.toString();
    }

    private static String table(Class<?> type) {
        MarkdownTable table = MarkdownTable.of("", "sentence", "example", "what it does");
        Arrays.stream(type.getDeclaredMethods())
                .filter(step -> pattern(step).isPresent())
                .sorted(Comparator.comparing(StepPages::begins)
                        .thenComparing(step -> pattern(step).orElseThrow()))
                .forEach(step -> table.row(
                        begins(step),
                        code(SentenceForm.readable(pattern(step).orElseThrow())),
                        code(example(step)),
                        meaning(step)));
        return table.text();
    }

    private static String meaning(Method step) {
        return Optional.ofNullable(step.getAnnotation(Means.class))
                .map(Means::value)
                .orElseThrow(() -> new IllegalStateException(
                        "The step %s does not say what it does. Give it a @Means.".formatted(step)));
    }

    /** As a delivered feature says it. */
    private static String example(Method step) {
        String pattern = pattern(step).orElseThrow();
        return SENTENCES.stream()
                .filter(said -> Optional.ofNullable(
                                EXPRESSIONS.createExpression(pattern).match(said))
                        .isPresent())
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("No delivered feature says '%s'. Say it in one.".formatted(pattern)));
    }

    private static String begins(Method step) {
        return step.isAnnotationPresent(Given.class) ? "Given" : step.isAnnotationPresent(When.class) ? "When" : "Then";
    }

    private static Optional<String> pattern(Method step) {
        return Stream.of(
                        Optional.ofNullable(step.getAnnotation(Given.class)).map(Given::value),
                        Optional.ofNullable(step.getAnnotation(When.class)).map(When::value),
                        Optional.ofNullable(step.getAnnotation(Then.class)).map(Then::value))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static List<String> sentences() {
        try (Stream<Path> files = Files.walk(Shelf.ROOT.resolve("features"))) {
            return files.filter(file -> file.toString().endsWith(".feature")
                            && !file.toString().contains("/target/"))
                    .sorted()
                    .flatMap(file -> Shelf.read(file).lines())
                    .map(String::strip)
                    .filter(line -> line.matches("(Given|When|Then|And|But) .*"))
                    .map(line -> line.substring(line.indexOf(' ') + 1))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
