package dev.interlock.programs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.opentest4j.TestAbortedException;

/** Makes the trials, and writes down what came of each: a file a method, whose first two lines say what was tried. */
final class TrialsExtension implements TestTemplateInvocationContextProvider {
    private static final Path FOLDER = Path.of("target", FaultTable.FOLDER);

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return context.getRequiredTestMethod().isAnnotationPresent(Trials.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        Trials trials = context.getRequiredTestMethod().getAnnotation(Trials.class);
        begin(context, trials);
        return IntStream.range(0, Boolean.getBoolean("faults") ? trials.whole() : trials.small())
                .mapToObj(number -> new Invocation(new Trial(number)));
    }

    private static void begin(ExtensionContext context, Trials trials) {
        String kept = context.getRequiredTestMethod().getName().replace('_', ' ');
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(file(context), trials.fault() + "\n" + kept + "\n");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path file(ExtensionContext context) {
        return FOLDER.resolve("%s.%s.tsv"
                .formatted(
                        context.getRequiredTestClass().getSimpleName(),
                        context.getRequiredTestMethod().getName()));
    }

    private record Invocation(Trial trial) implements TestTemplateInvocationContext {
        @Override
        public String getDisplayName(int index) {
            return "trial " + index;
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new Telling(trial), new Recording(trial));
        }
    }

    private record Telling(Trial trial) implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Trial.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return trial;
        }
    }

    private record Recording(Trial trial) implements AfterEachCallback {
        @Override
        public void afterEach(ExtensionContext context) throws IOException {
            // A trial that could not be made is none.
            if (context.getExecutionException()
                    .filter(TestAbortedException.class::isInstance)
                    .isPresent()) {
                return;
            }
            List<TrialLine> lines = new ArrayList<>(trial.lines());
            lines.add(TrialLine.ended(context.getExecutionException().isPresent()));
            StringBuilder text = new StringBuilder();
            lines.forEach(line -> text.append(line.written()));
            Files.writeString(file(context), text, StandardOpenOption.APPEND);
        }
    }
}
