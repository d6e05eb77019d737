package dev.interlock.rules.vocabulary;

import dev.interlock.rules.kind.DeviceKinds;
import dev.interlock.rules.kind.KindDeclaration;
import dev.interlock.rules.kind.SiteKind;
import java.util.Map;
import java.util.Optional;

/** What a site says of a kind of its own; nothing of any other fact. */
record SiteWords(Optional<KindDeclaration> kind) {
    static SiteWords of(Class<?> type, DeviceKinds kinds) {
        return new SiteWords(
                kinds.ofSite().stream().filter(each -> each.fact() == type).findFirst());
    }

    /** What is said of a field, or of the kind under an empty name; empty where others have to tell. */
    Optional<String> field(String name) {
        return kind.map(KindDeclaration::words).flatMap(words -> Optional.ofNullable(words.get(name)));
    }

    /** What it is counted in: as declared, else as its name says. */
    String unit(String name, Class<?> type) {
        return kind.stream()
                .flatMap(each -> each.metrics().entrySet().stream())
                .filter(metric ->
                        type != boolean.class && SiteKind.field(metric.getKey()).equals(name))
                .map(Map.Entry::getValue)
                .map(range -> range.unit())
                .findFirst()
                .orElseGet(() -> FieldWords.unit(name, type));
    }
}
