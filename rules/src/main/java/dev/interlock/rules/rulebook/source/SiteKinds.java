package dev.interlock.rules.rulebook.source;

import dev.interlock.rules.kind.DeviceKinds;
import dev.interlock.rules.kind.KindDeclaration;
import dev.interlock.rules.kind.SiteKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The kinds of device of a rulebook with the classes that its rules see them by; the delivered ones alone where what the site
 * declares has faults.
 */
public record SiteKinds(DeviceKinds kinds, RuleClasses classes, List<RulebookFault> faults) {
    public static final SiteKinds DELIVERED = new SiteKinds(DeviceKinds.delivered(), RuleClasses.DELIVERED, List.of());

    /** A site's kinds have few versions, and the same files give the same classes: facts of others would match no rule. */
    private static final LatestMade<List<RulebookFile>, SiteKinds> LATEST = new LatestMade<>(3, kinds -> true);

    static SiteKinds of(List<RulebookFile> files) {
        return LATEST.of(files, () -> read(files));
    }

    private static SiteKinds read(List<RulebookFile> files) {
        Map<String, SiteKind> declared = new LinkedHashMap<>();
        List<RulebookFault> faults = new ArrayList<>();
        for (RulebookFile file : files) {
            DeviceKindFile read = DeviceKindFile.read(file);
            faults.addAll(read.faults());
            read.kinds().forEach(kind -> declared.put(kind.kind().word(), kind));
        }
        return declared.isEmpty() || !faults.isEmpty()
                ? new SiteKinds(DeviceKinds.delivered(), RuleClasses.DELIVERED, faults)
                : compiled(List.copyOf(declared.values()));
    }

    private static SiteKinds compiled(List<SiteKind> declared) {
        List<SiteFact> facts = declared.stream().map(SiteFact::of).toList();
        List<KindDeclaration> kinds = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            kinds.add(KindDeclaration.ofSite(declared.get(i), facts.get(i).type()));
        }
        return new SiteKinds(DeviceKinds.delivered().with(kinds), new RuleClasses(facts), List.of());
    }
}
