package dev.interlock.rules.rulebook.compile;

import dev.interlock.rules.rulebook.source.ParsedRules;
import dev.interlock.rules.rulebook.source.RulebookFault;
import dev.interlock.rules.rulebook.source.SiteKinds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A way to compile rules together. */
interface RuleCompiler {
    /** Null where they cannot be compiled, with the reasons in {@code faults}. */
    @Nullable CompiledRules compile(List<ParsedRules> parsed, SiteKinds kinds, List<RulebookFault> faults);
}
