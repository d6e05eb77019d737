package dev.interlock.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.interlock.routes.alerts.ReceiverOption;
import dev.interlock.routes.alerts.Receivers;
import dev.interlock.rules.property.Property;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is declared is used, and nothing that is used is said twice. */
final class DeclaredPropertiesTest {
    private static final Path ROUTES = Path.of("../camel-routes/routes");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([A-Za-z][A-Za-z0-9_.-]*)(?::([^{}]*)\\}\\})?");

    @Test
    void every_declared_property_is_asked_for_by_a_class_or_a_route_that_comes_along() throws IOException {
        Set<String> used = new HashSet<>(readByClasses());
        placeholders().forEach(found -> used.add(found.group(1)));
        receivers().forEach(name -> ReceiverOption.allOf(name).forEach(option -> used.add(option.key())));

        assertThat(KnownKeys.declared())
                .extracting(Property::key)
                .hasSizeGreaterThan(100)
                .allSatisfy(key -> assertThat(used).contains(key));
    }

    @Test
    void a_route_that_says_a_default_says_the_one_that_is_declared() throws IOException {
        assertThat(placeholders().filter(found -> found.group(2) != null))
                .hasSizeGreaterThan(20)
                .allSatisfy(found -> KnownKeys.declared().stream()
                        .filter(property -> property.key().equals(found.group(1)))
                        .forEach(property -> assertThat(property.otherwise())
                                .as(property.key())
                                .isEqualTo(found.group(2))));
    }

    @Test
    void every_declared_property_says_what_it_is_for() {
        assertThat(KnownKeys.declared())
                .allSatisfy(property -> assertThat(property.description()).endsWith("."));
    }

    /** The constants that something else than another declaration reads. */
    private static Set<String> readByClasses() {
        JavaClasses product = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages("dev.interlock");
        Set<String> read = product.stream()
                .filter(type -> !type.isAssignableTo(Property.class))
                .flatMap((JavaClass type) -> type.getFieldAccessesFromSelf().stream())
                .map(JavaFieldAccess::getTarget)
                .map(field -> field.getOwner().getName() + "." + field.getName())
                .collect(Collectors.toSet());
        return KnownKeys.declared().stream()
                .filter(property -> property instanceof Enum<?> constant
                        && read.contains(constant.getDeclaringClass().getName() + "." + constant.name()))
                .map(Property::key)
                .collect(Collectors.toSet());
    }

    private static Stream<String> receivers() throws IOException {
        try (Stream<Path> files = Files.list(ROUTES)) {
            return files.flatMap(file -> Receivers.named(file).stream()).toList().stream();
        }
    }

    private static Stream<MatchResult> placeholders() throws IOException {
        try (Stream<Path> files = Files.list(ROUTES)) {
            List<Path> routes =
                    files.filter(file -> file.toString().endsWith(".yaml")).toList();
            return routes.stream().flatMap(file -> PLACEHOLDER.matcher(text(file)).results().toList().stream());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
