package dev.interlock.cli.walls;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** That no two classes, in whatever package, have the same simple name. */
final class OneName extends ArchCondition<JavaClass> {
    private final Map<String, JavaClass> seen = new HashMap<>();

    OneName() {
        super("have a simple name of their own");
    }

    @Override
    public void init(Collection<JavaClass> all) {
        seen.clear();
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        JavaClass before = seen.putIfAbsent(type.getSimpleName(), type);
        if (before != null) {
            events.add(SimpleConditionEvent.violated(
                    type, "%s and %s have one name. Rename one of them.".formatted(before.getName(), type.getName())));
        }
    }
}
