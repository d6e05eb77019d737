package dev.interlock.cli.backtest;

import dev.interlock.cli.audit.DecisionsOnFacts;
import dev.interlock.routes.replay.AuditBacktest;
import dev.interlock.routes.replay.AuditBacktest.Fired;
import dev.interlock.routes.replay.AuditBacktest.JudgedDecision;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.whynot.SeenAgain.Verdict;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/** Says what a rulebook makes of the decisions of an audit, and what no audit can say. */
record AuditBacktestPage(DecisionsOnFacts audit, Rulebook installed, Rulebook judged) {
    void print(PrintWriter out) {
        List<JudgedDecision> decisions =
                new AuditBacktest(Optional.of(installed), judged).judge(audit.decisions(), audit.firings());
        out.printf(
                "The audit's entries %d to %d hold %d decisions of rules; %.12s is judged by what these saw.%n",
                audit.archived() + 1, audit.upTo(), decisions.size(), judged.hash());
        others(out);
        out.printf(
                "%d would be made on the same facts, %d would not, %d cannot be judged.%n",
                count(decisions, Verdict.FIRES), count(decisions, Verdict.SILENT), count(decisions, Verdict.UNKNOWN));
        boolean certain = true;
        for (JudgedDecision each : decisions) {
            if (certain && !each.certain()) {
                out.println(
                        "From here on the world might have gone another way, since something that was sent would not have been, or nobody knows:");
            }
            certain = each.certain();
            if (each.verdict() != Verdict.FIRES) {
                print(each, out);
            }
        }
        limits(out);
    }

    private static void print(JudgedDecision each, PrintWriter out) {
        out.printf(
                "  %s  %s%s: %s%n      %s: %s%n",
                each.made().at(),
                each.certain() ? "" : "perhaps ",
                each.verdict() == Verdict.SILENT ? "not made" : "cannot be judged",
                each.made().goal(),
                each.rule(),
                each.sentence());
    }

    private void others(PrintWriter out) {
        long others = audit.firings().stream()
                .map(Fired::rulebook)
                .filter(hash -> !hash.equals(installed.hash()))
                .distinct()
                .count();
        if (others > 0) {
            out.printf(
                    "%d other rulebooks than the one in use here (%.12s) made some of them; of these only what their rules saw is compared.%n",
                    others, installed.hash());
        }
    }

    private void limits(PrintWriter out) {
        out.println(
                "What it would decide where no rule fired, or earlier or later, an audit cannot say: it holds what rules saw when they fired. A recording can (--record).");
        if (audit.refusals() > 0) {
            out.printf(
                    "%d refusals by safety rules are not judged: an audit holds no facts of them.%n", audit.refusals());
        }
        if (audit.archived() > 0) {
            out.printf("Entries up to %d lie in archives and were not read.%n", audit.archived());
        }
    }

    private static long count(List<JudgedDecision> decisions, Verdict verdict) {
        return decisions.stream().filter(each -> each.verdict() == verdict).count();
    }
}
