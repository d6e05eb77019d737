package dev.interlock.routes.check;

import dev.interlock.rules.contract.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.model.EndpointRequiredDefinition;
import org.apache.camel.model.ProcessorDefinition;

/** What routes hand to each other: where none takes what one hands on, each message waits for half a minute and is a dead letter. */
final class DirectCalls {
    private static final Pattern TAKEN =
            Pattern.compile("\\bfrom:\\s*(?:(?:id|description):[^\\n]*\\s+)*(?:uri:\\s*)?[\"']?direct:([\\w.-]+)");
    private static final Pattern CALLED = Pattern.compile("direct:(?://)?([\\w.-]+)(?:\\?.*)?");

    /** What the controller itself takes. */
    private static final List<String> OWN = List.of("samples", "jobs", "logs");

    private final TreeSet<String> taken;

    private DirectCalls(TreeSet<String> taken) {
        this.taken = taken;
    }

    /** @param files all that will run side by side */
    static DirectCalls among(Collection<RouteFile> files) {
        return new DirectCalls(Stream.concat(OWN.stream(), files.stream().flatMap(file -> TAKEN.matcher(file.text())
                        .results()
                        .map(found -> found.group(1))))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** A warning where nobody takes what the step hands on; a name that only a message or a setting gives is not looked at. */
    Optional<RouteFault> fault(RouteFile file, ProcessorDefinition<?> step) {
        if (!(step instanceof EndpointRequiredDefinition calling) || calling.getEndpointUri() == null) {
            return Optional.empty();
        }
        Matcher called = CALLED.matcher(calling.getEndpointUri());
        if (!called.matches() || taken.contains(called.group(1))) {
            return Optional.empty();
        }
        return Optional.of(RouteFault.warning(
                file,
                file.lineOf("direct:" + called.group(1), Math.max(1, step.getLineNumber())),
                "No route takes what is handed to 'direct:%s'.%s"
                        .formatted(called.group(1), Nearest.hint(called.group(1), taken))));
    }
}
