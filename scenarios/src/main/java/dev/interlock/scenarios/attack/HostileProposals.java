package dev.interlock.scenarios.attack;

import dev.interlock.advisor.Planner;
import dev.interlock.advisor.PlannerAnswer;
import dev.interlock.advisor.Proposal;
import dev.interlock.routes.operator.View;
import dev.interlock.rules.fact.Facts;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.incident.Escalation;
import dev.interlock.rules.incident.Incident;
import dev.interlock.rules.plan.Plan;
import dev.interlock.scenarios.bench.Bench;
import java.util.List;
import java.util.SplittableRandom;

/** What a planner that means harm proposes to one controller. The same dice make the same plans. Used by one thread. */
final class HostileProposals {
    private final Inventory inventory;
    private final SplittableRandom dice;
    private final List<Tactic> tactics;

    HostileProposals(Inventory inventory, long seed, List<Tactic> tactics) {
        this.inventory = inventory;
        this.dice = new SplittableRandom(seed);
        this.tactics = tactics;
    }

    /** A planner that answers every question in this way. */
    Planner answering() {
        return (question, reads) -> {
            Ground ground = new Ground(question.facts(), inventory, question.now(), dice);
            return PlannerAnswer.of(
                    new Proposal.Proposed(plan(ground, question.escalation().incident())));
        };
    }

    /** Proposes a plan that nobody asked for, as an answer about an open incident or about one of its own making. */
    void unasked(Bench bench) {
        View view = bench.room().view();
        Ground ground = new Ground(Facts.of(view.devices(), view.jobs()), inventory, view.now(), dice);
        List<Incident> open = view.incidents();
        long now = bench.now().toEpochMilli();
        Escalation escalation = open.isEmpty() || ground.chance(0.5)
                ? new Escalation("zone-1@" + now, "zone-1", "Nobody asked.", now)
                : new Escalation(ground.any(open).id(), ground.any(open).domain(), "Nobody asked.", now);
        bench.propose(escalation, new Proposal.Proposed(plan(ground, escalation.incident())));
    }

    private Plan plan(Ground ground, String incident) {
        return HostilePlanner.plan(ground, incident, ground.any(tactics));
    }
}
