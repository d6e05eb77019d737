package dev.interlock.rules.rulebook.compile;

import dev.interlock.rules.rulebook.check.PermittedNames;
import dev.interlock.rules.rulebook.source.ParsedRules;
import dev.interlock.rules.rulebook.source.SiteKinds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieServices;
import org.kie.api.definition.KiePackage;
import org.kie.api.io.ResourceType;
import org.kie.api.KieBase;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rules that were compiled in this process, each file by itself, for whoever compiles again and again while a person edits one of
 * them. What came of the files is put together to the same rules as if all had been compiled at once, and read from bytes each
 * time, as {@link KeptPackages} does, since a rule base owns its packages.
 */
final class CompiledFiles {
    private static final Logger LOG = LoggerFactory.getLogger(CompiledFiles.class);
    private static final Map<String, byte[]> FILES = new Latest<>(256);
    private static final Map<List<String>, CompiledRules> TOGETHER = new Latest<>(4);

    private CompiledFiles() {}

    /**
     * These files as one rule base; empty where one of them cannot be compiled by itself.
     *
     * @param rules what is made of the rule base
     */
    static synchronized Optional<CompiledRules> together(
            List<ParsedRules> files, SiteKinds kinds, Function<KieBase, CompiledRules> rules) {
        try {
            List<String> keys = new ArrayList<>();
            for (ParsedRules file : files) {
                String key = KeptPackages.key(List.of(file), kinds.classes());
                if (!FILES.containsKey(key)) {
                    FILES.put(key, compiled(file, kinds));
                }
                keys.add(key);
            }
            CompiledRules known = TOGETHER.get(keys);
            CompiledRules made = known == null ? rules.apply(base(keys, kinds)) : known;
            TOGETHER.put(keys, made);
            return Optional.of(made);
        } catch (IOException | ClassNotFoundException | RuntimeException | LinkageError e) {
            LOG.debug("The rules are compiled all at once.", e);
            return Optional.empty();
        }
    }

    private static byte[] compiled(ParsedRules file, SiteKinds kinds) throws IOException {
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(
                KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(new Properties(), kinds.classes()));
        if (PermittedNames.check(List.of(file), kinds).isEmpty()) {
            builder.add(
                    KieServices.get()
                            .getResources()
                            .newByteArrayResource(file.code().getBytes(StandardCharsets.UTF_8), "UTF-8"),
                    ResourceType.DRL);
        }
        if (builder.hasErrors() || builder.getKnowledgePackages().isEmpty()) {
            throw new IOException("'%s' cannot be compiled by itself.".formatted(file.file().path()));
        }
        return KeptPackages.written(builder.getKnowledgePackages());
    }

    private static KieBase base(List<String> keys, SiteKinds kinds) throws IOException, ClassNotFoundException {
        List<KiePackage> packages = new ArrayList<>();
        for (String key : keys) {
            packages.addAll(KeptPackages.packages(FILES.get(key), kinds.classes()));
        }
        int order = 0;
        for (KiePackage each : packages) {
            for (var rule : each.getRules()) {
                ((RuleImpl) rule).setLoadOrder(order++);
            }
        }
        InternalKnowledgeBase base =
                KnowledgeBaseFactory.newKnowledgeBase(CompiledRules.configuration(KieServices.get(), kinds));
        base.addPackages(packages);
        return base;
    }

    /** Those that were asked for last. */
    private static final class Latest<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1L;

        private final int most;

        Latest(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }
}
