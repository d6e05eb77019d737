package dev.interlock.rules.rulebook.compile;

import dev.interlock.rules.rulebook.check.PermittedNames;
import dev.interlock.rules.rulebook.check.UnknownNames;
import dev.interlock.rules.rulebook.source.DroolsWords;
import dev.interlock.rules.rulebook.source.LatestMade;
import dev.interlock.rules.rulebook.source.ParsedRules;
import dev.interlock.rules.rulebook.source.RuleKind;
import dev.interlock.rules.rulebook.source.RulebookFault;
import dev.interlock.rules.rulebook.source.RulebookFile;
import dev.interlock.rules.rulebook.source.SiteKinds;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.drools.base.base.SalienceInteger;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.drools.core.impl.InternalRuleBase;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.conf.EventProcessingOption;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.definition.rule.Rule;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.internal.conf.ConstraintJittingThresholdOption;

/**
 * Rules compiled together. Within one firing everything that can be concluded is concluded before anything lasting is
 * stated, so that a rule which asks whether something is absent never asks too early.
 */
public final class CompiledRules {
    static final String PACKAGE = "dev.interlock.rulebook";

    private static final int CONCLUDE_FIRST = 10;

    /**
     * Drools turns a constraint into bytecode after some evaluations, and there {@code NaN < x} and {@code NaN <= x}
     * are true (10.2.0): a missing value would prove a task safe. Interpreted constraints compare as Java does.
     */
    private static final ConstraintJittingThresholdOption NEVER_AS_BYTECODE = ConstraintJittingThresholdOption.get(-1);

    /** A rule base says nothing of where its files lie; it does of the classes of its facts. */
    private record From(List<RulebookFile> files, SiteKinds kinds) {
        static From of(List<ParsedRules> parsed, SiteKinds kinds) {
            return new From(
                    parsed.stream()
                            .map(ParsedRules::file)
                            .map(file -> new RulebookFile(file.name(), file.text(), Path.of(""), false))
                            .toList(),
                    kinds);
        }
    }

    /** Of two rulebooks what decides and what guards. */
    private static final LatestMade<From, Optional<CompiledRules>> LATEST = new LatestMade<>(4, Optional::isPresent);

    private static final AtomicLong BUILDS = new AtomicLong();
    private static final String RESOURCES = "src/main/resources/";

    static {
        // Drools reads it once, when its first class loads. Its default loses matches: docs/decisions has the story.
        if (System.getProperty("drools.useEagerSegmentCreation") == null) {
            System.setProperty("drools.useEagerSegmentCreation", "false");
        }
    }

    /** Any rule that could match a reading names its type, or one of everything. */
    private static final Pattern ASKS_FOR_READINGS = Pattern.compile("\\b(?:Reading|Record|Object)\\b");

    private final KieBase base;
    private final Map<String, RuleKind> kinds;
    private final boolean askForReadings;

    private CompiledRules(KieBase base, List<ParsedRules> parsed) {
        this.base = base;
        this.kinds = kinds(parsed);
        this.askForReadings = parsed.stream()
                .anyMatch(each -> ASKS_FOR_READINGS.matcher(each.file().text()).find());
        kinds.forEach(this::concludeFirst);
    }

    /**
     * Compiles what names nothing but what rules may name, or takes what came of it before.
     *
     * @return null where that fails, with the reasons in {@code faults}
     */
    public static @Nullable CompiledRules compile(
            List<ParsedRules> parsed, SiteKinds kinds, List<RulebookFault> faults) {
        return LATEST.of(
                        From.of(parsed, kinds),
                        () -> Optional.ofNullable(compile(parsed, kinds, KeptPackages.ofUser(), faults)))
                .orElse(null);
    }

    static @Nullable CompiledRules compile(
            List<ParsedRules> parsed, SiteKinds kinds, Optional<KeptPackages> kept, List<RulebookFault> faults) {
        KieBaseConfiguration configuration = configuration(KieServices.get(), kinds);
        KieBase base = kept.flatMap(packages -> packages.base(parsed, kinds.classes(), configuration))
                .orElse(null);
        if (base == null) {
            base = build(parsed, kinds, configuration, faults);
            if (base == null) {
                return null;
            }
            KieBase built = base;
            kept.ifPresent(packages -> packages.keep(parsed, kinds.classes(), built));
        }
        MeteredConstraints.install(((InternalRuleBase) base).getRete());
        return new CompiledRules(base, parsed);
    }

    private static @Nullable KieBase build(
            List<ParsedRules> parsed, SiteKinds kinds, KieBaseConfiguration configuration, List<RulebookFault> faults) {
        List<RulebookFault> refused = PermittedNames.check(parsed, kinds);
        if (!refused.isEmpty()) {
            faults.addAll(refused);
            return null;
        }
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId("dev.interlock", "rulebook", "1." + BUILDS.incrementAndGet());
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        for (ParsedRules each : parsed) {
            files.write(
                    RESOURCES + inPackage(each),
                    services.getResources()
                            .newByteArrayResource(each.code().getBytes(StandardCharsets.UTF_8), "UTF-8")
                            .setResourceType(ResourceType.DRL));
        }
        KieBuilder builder = services.newKieBuilder(files, kinds.classes()).buildAll(DrlProject.class);
        try {
            List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
            if (!errors.isEmpty()) {
                faults.addAll(faults(errors, parsed, kinds));
                return null;
            }
            return services.newKieContainer(release, kinds.classes()).newKieBase(configuration);
        } finally {
            // The base is complete; the repository would keep every rulebook there ever was.
            services.getRepository().removeKieModule(release);
        }
    }

    @SuppressWarnings("deprecation") // nothing else tells a base where to look for the classes of its facts
    private static KieBaseConfiguration configuration(KieServices services, SiteKinds kinds) {
        KieBaseConfiguration configuration = services.newKieBaseConfiguration(new Properties(), kinds.classes());
        configuration.setOption(EventProcessingOption.CLOUD);
        // An immutable base drops facts that no rule matches, such as a violation, without a word.
        configuration.setOption(KieBaseMutabilityOption.ALLOWED);
        configuration.setOption(NEVER_AS_BYTECODE);
        return configuration;
    }

    /** Some rule may match a {@link dev.interlock.rules.fact.Reading}. */
    public boolean askForReadings() {
        return askForReadings;
    }

    public KieSession newSession() {
        return base.newKieSession();
    }

    /** Lets only those rules fire that conclude: whatever they had concluded before comes back, and nothing happens. */
    public AgendaFilter onlyConclusions() {
        return match -> kinds.get(match.getRule().getName()) == RuleKind.CONCLUDES;
    }

    public static String id(Rule rule) {
        return String.valueOf(rule.getMetaData().get("id"));
    }

    private void concludeFirst(String name, RuleKind kind) {
        // A rule of another package is not found here, and refused elsewhere.
        if (kind == RuleKind.CONCLUDES
                && base.getRule(PACKAGE, name) instanceof RuleImpl rule
                && rule.getSalienceValue() == 0) {
            rule.setSalience(new SalienceInteger(CONCLUDE_FIRST));
        }
    }

    private static Map<String, RuleKind> kinds(List<ParsedRules> parsed) {
        Map<String, RuleKind> kinds = new HashMap<>();
        parsed.forEach(each -> each.rules().forEach(rule -> kinds.put(rule.getName(), RuleKind.of(rule))));
        return kinds;
    }

    /** Flat, because Drools warns of a folder that is not the package's. */
    private static String inPackage(ParsedRules rules) {
        return "dev/interlock/rulebook/" + rules.file().name().replace('/', '-');
    }

    /** Of some expressions Drools does not say where they stand. */
    private static int line(Message error, ParsedRules rules) {
        return error.getLine() > 0 ? (int) error.getLine() : rules.lineOf(DroolsWords.expression(error.getText()));
    }

    private static List<RulebookFault> faults(List<Message> errors, List<ParsedRules> parsed, SiteKinds kinds) {
        UnknownNames unknown = new UnknownNames(parsed, kinds);
        List<RulebookFault> faults = new ArrayList<>();
        for (Message error : errors) {
            if (errors.size() > 1 && DroolsWords.saysNothing(error.getText())) {
                continue;
            }
            String path = String.valueOf(error.getPath());
            String text = String.valueOf(error.getText());
            String sentence = unknown.sentence(text).orElseGet(() -> DroolsWords.sentence(text));
            faults.add(parsed.stream()
                    .filter(each -> inPackage(each).equals(path))
                    .findFirst()
                    .map(each -> each.file().fault(line(error, each), sentence))
                    .orElseGet(() -> new RulebookFault(path, Math.max(0, error.getLine()), "", sentence)));
        }
        return faults;
    }
}
