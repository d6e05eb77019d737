package dev.interlock.routes.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * What a route file says that it has no business with, found in its text before Camel makes anything of it: a route is data, and
 * looking at that of a stranger runs nothing.
 */
final class RouteWords {
    private static final Set<String> TOP = Set.of("route", "routeConfiguration");

    private static final Set<String> STEPS = Set.of(
            "aggregate",
            "bean",
            "choice",
            "delay",
            "doTry",
            "filter",
            "log",
            "loop",
            "multicast",
            "pipeline",
            "removeHeader",
            "removeHeaders",
            "removeProperty",
            "removeVariable",
            "setBody",
            "setHeader",
            "setHeaders",
            "setProperty",
            "setVariable",
            "setVariables",
            "split",
            "stop",
            "throttle",
            "to",
            "toD",
            "transform",
            "validate",
            "wireTap");

    /** Every language that Camel's model has a word for. */
    private static final Set<String> LANGUAGES = Set.of(
            "constant",
            "csimple",
            "datasonnet",
            "exchangeProperty",
            "groovy",
            "header",
            "hl7terser",
            "java",
            "joor",
            "jq",
            "js",
            "jsonpath",
            "language",
            "mvel",
            "ognl",
            "python",
            "simple",
            "spel",
            "tokenize",
            "variable",
            "wasm",
            "xpath",
            "xquery",
            "xtokenize");

    private static final Set<String> NAMES_A_CLASS = Set.of("beanType", "className", "resultType", "resource");

    private static final Pattern WORD = Pattern.compile("-([a-z])");

    private final RouteFile file;
    private final RoutePermits permits;
    private final RouteAddresses addresses;
    private final List<RouteFault> faults = new ArrayList<>();
    private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());

    private RouteWords(RouteFile file, RoutePermits permits, Properties properties) {
        this.file = file;
        this.permits = permits;
        this.addresses = new RouteAddresses(permits, properties);
    }

    static List<RouteFault> faults(RouteFile file, RoutePermits permits, Properties properties) {
        RouteWords words = new RouteWords(file, permits, properties);
        try {
            new Compose(LoadSettings.builder().build())
                    .composeAllFromString(file.text())
                    .forEach(words::document);
        } catch (YamlEngineException broken) {
            // Camel reads it with the same parser, and says where it is broken.
            return List.of();
        }
        return words.faults;
    }

    private void document(Node root) {
        if (root instanceof SequenceNode items) {
            items.getValue()
                    .forEach(item -> keys(
                            item,
                            TOP,
                            "stands at the top of a route file, where only 'route' and 'routeConfiguration' may"));
        }
        walk("", root);
    }

    private void walk(String key, Node node) {
        if (node instanceof ScalarNode scalar) {
            scalar(key, scalar);
        } else if (open.add(node)) {
            // an alias may lead back to what it stands in
            inside(key, node);
            open.remove(node);
        }
    }

    private void inside(String key, Node node) {
        if (node instanceof SequenceNode items) {
            if (key.equals("steps")) {
                items.getValue().forEach(item -> keys(item, STEPS, "is no step that routes may have"));
            }
            items.getValue().forEach(item -> walk(key, item));
        } else if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(this::entry);
            endpoint(mapping);
        }
    }

    private void entry(NodeTuple entry) {
        String key = word(entry.getKeyNode());
        if (NAMES_A_CLASS.contains(key)) {
            fault(
                    entry.getKeyNode(),
                    "A route may not name a class with '%s'. Name a bean of the controller with 'ref'.".formatted(key));
        } else if (LANGUAGES.contains(key) && !permits.languages().contains(key) && !key.equals("language")) {
            fault(entry.getKeyNode(), permits.language(key));
        } else if (key.equals("language")
                && entry.getValueNode() instanceof ScalarNode named
                && !permits.languages().contains(named.getValue())) {
            fault(named, permits.language(named.getValue()));
        }
        walk(key, entry.getValueNode());
    }

    private void keys(Node item, Set<String> known, String what) {
        if (item instanceof MappingNode mapping) {
            mapping.getValue().stream()
                    .map(NodeTuple::getKeyNode)
                    .filter(key -> !known.contains(word(key)))
                    .forEach(key -> fault(
                            key,
                            "'%s' %s. There are %s."
                                    .formatted(
                                            word(key),
                                            what,
                                            String.join(
                                                    ", ",
                                                    known.stream().sorted().toList()))));
        }
    }

    private void scalar(String key, ScalarNode node) {
        RouteTexts.faults(key, node.getValue()).forEach(sentence -> fault(node, sentence));
        if (RouteAddresses.STAND_AT.contains(key)) {
            addresses.faults(node.getValue()).forEach(sentence -> fault(node, sentence));
        }
    }

    private void endpoint(MappingNode mapping) {
        value(mapping, "uri")
                .filter(uri -> uri.getValue().strip().equals("file"))
                .ifPresent(uri -> mapping.getValue().stream()
                        .filter(entry -> word(entry.getKeyNode()).equals("parameters"))
                        .map(NodeTuple::getValueNode)
                        .filter(MappingNode.class::isInstance)
                        .flatMap(parameters -> value((MappingNode) parameters, "directoryName").stream())
                        .forEach(named -> addresses
                                .folder("file:" + named.getValue())
                                .ifPresent(sentence -> fault(named, sentence))));
    }

    private static Optional<ScalarNode> value(MappingNode mapping, String key) {
        return mapping.getValue().stream()
                .filter(entry -> word(entry.getKeyNode()).equals(key))
                .map(NodeTuple::getValueNode)
                .filter(ScalarNode.class::isInstance)
                .map(ScalarNode.class::cast)
                .findFirst();
    }

    /** Camel takes {@code set-body} for {@code setBody}. */
    private static String word(Node key) {
        String text = key instanceof ScalarNode scalar ? scalar.getValue() : "";
        return WORD.matcher(text).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }

    private void fault(Node node, String sentence) {
        int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        RouteFault fault = RouteFault.error(file, line, sentence);
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }
}
