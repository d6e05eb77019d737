package dev.interlock.rules.plan;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the catalogue says of an action, beside the record that the action is. The reader of plans, the model's schema and
 * prompt, the memory and the reference take it from here.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface CatalogueEntry {
    /** One sentence for whoever plans. */
    String does();

    /** What it can be done to. */
    TargetKind[] to();

    /** Who does it. */
    Agent by();

    /** What carrying it out leaves behind. */
    ActionType.Effect leaves();

    /** The action that takes it back, with the former values; {@link Action} for the same one. */
    Class<? extends Action> undoneBy() default Action.class;
}
