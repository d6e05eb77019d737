package dev.interlock.rules.rulebook.compile;

import dev.interlock.rules.danger.DangerWord;
import dev.interlock.rules.danger.DangerWords;
import dev.interlock.rules.fact.Limit;
import dev.interlock.rules.fleet.Xid;
import dev.interlock.rules.rulebook.source.DangerTable;
import dev.interlock.rules.rulebook.source.LimitTable;
import dev.interlock.rules.rulebook.source.RulebookFault;
import dev.interlock.rules.rulebook.source.RulebookFile;
import dev.interlock.rules.rulebook.source.RulebookSource;
import dev.interlock.rules.rulebook.source.XidTable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a rulebook knows besides its rules.
 *
 * @param limits by their names, in the order of their table
 */
record RulebookTables(Map<String, Limit> limits, DangerWords dangers, Collection<Xid> xids) {
    /** Reads all of them; what is wrong with them is added to {@code faults}. */
    static RulebookTables read(RulebookSource source, List<RulebookFault> faults) {
        return new RulebookTables(limits(source, faults), dangers(source, faults), xids(source, faults));
    }

    /** The same with other limits. */
    RulebookTables with(Map<String, Limit> others) {
        return new RulebookTables(others, dangers, xids);
    }

    private static Map<String, Limit> limits(RulebookSource source, List<RulebookFault> faults) {
        Map<String, Limit> limits = new LinkedHashMap<>();
        for (RulebookFile file : source.limits()) {
            LimitTable table = LimitTable.read(file);
            faults.addAll(table.faults());
            table.rows().forEach(row -> limits.put(row.limit().name(), row.limit()));
        }
        return limits;
    }

    private static DangerWords dangers(RulebookSource source, List<RulebookFault> faults) {
        Map<String, DangerWord> words = new LinkedHashMap<>();
        for (RulebookFile file : source.dangerWords()) {
            DangerTable table = DangerTable.read(file);
            faults.addAll(table.faults());
            words.putAll(table.rows());
        }
        return new DangerWords(List.copyOf(words.values()));
    }

    private static Collection<Xid> xids(RulebookSource source, List<RulebookFault> faults) {
        Map<Integer, Xid> xids = new LinkedHashMap<>();
        for (RulebookFile file : source.xids()) {
            XidTable table = XidTable.read(file);
            faults.addAll(table.faults());
            xids.putAll(table.rows());
        }
        return List.copyOf(xids.values());
    }
}
