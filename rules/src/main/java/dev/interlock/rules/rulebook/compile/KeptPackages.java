package dev.interlock.rules.rulebook.compile;

import dev.interlock.rules.contract.Sha256;
import dev.interlock.rules.rulebook.source.ParsedRules;
import dev.interlock.rules.rulebook.source.RuleClasses;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.drools.base.common.DroolsObjectInputStream;
import org.drools.base.common.DroolsObjectOutputStream;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.definition.KiePackage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compiled rules, since to compile them takes seconds and to read them back a fraction of one. What cannot be read is compiled anew,
 * and what cannot be written is not kept.
 */
record KeptPackages(KeptFiles files) {
    private static final Logger LOG = LoggerFactory.getLogger(KeptPackages.class);
    private static final ObjectInputFilter OF_RULES = ObjectInputFilter.Config.createFilter(
            "dev.interlock.rules.**;org.drools.**;org.kie.**;org.mvel2.**;java.**;!*");

    static Optional<KeptPackages> ofUser() {
        return KeptFiles.ofUser().map(KeptPackages::new);
    }

    /** What these rules are found by. */
    private static String key(List<ParsedRules> rules, RuleClasses classes) {
        Sha256 hash = KeptFiles.key();
        classes.addTo(hash);
        rules.forEach(each -> hash.add(each.file().name() + "\n" + each.code().length() + "\n")
                .add(each.code()));
        return hash.hex();
    }

    /** A rule base of what is kept of these rules; empty where nothing is, or where it is not what was written. */
    Optional<KieBase> base(List<ParsedRules> rules, RuleClasses classes, KieBaseConfiguration configuration) {
        try {
            Optional<byte[]> kept = files.read(key(rules, classes));
            if (kept.isEmpty()) {
                return Optional.empty();
            }
            InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase(configuration);
            base.addPackages(packages(kept.get(), classes));
            return Optional.of(base);
        } catch (IOException | ClassNotFoundException | RuntimeException | LinkageError e) {
            LOG.debug("Compiled rules in {} cannot be used and are made anew.", files, e);
            return Optional.empty();
        }
    }

    /** Keeps the packages of a rule base that no session uses yet. */
    void keep(List<ParsedRules> rules, RuleClasses classes, KieBase base) {
        try {
            files.keep(key(rules, classes), written(base));
        } catch (IOException | RuntimeException | LinkageError e) {
            LOG.debug("Compiled rules cannot be kept in {}.", files, e);
        }
    }

    private static byte[] written(KieBase base) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out =
                new DroolsObjectOutputStream(new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_SPEED)))) {
            out.writeObject(new ArrayList<>(base.getKiePackages()));
        }
        return bytes.toByteArray();
    }

    private static Collection<KiePackage> packages(byte[] written, RuleClasses classes)
            throws IOException, ClassNotFoundException {
        try (ObjectInputStream in =
                new DroolsObjectInputStream(new InflaterInputStream(new ByteArrayInputStream(written)), classes)) {
            in.setObjectInputFilter(OF_RULES);
            List<KiePackage> packages = new ArrayList<>();
            for (Object each : (Collection<?>) in.readObject()) {
                packages.add((KiePackage) each);
            }
            return packages;
        }
    }
}
