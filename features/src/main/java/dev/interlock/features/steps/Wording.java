package dev.interlock.features.steps;

import dev.interlock.rules.plan.Action;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Actions as an operator would order them: {@code set crac-1 to 20 °C at 80 % fan}. */
final class Wording {
    private static final Map<Pattern, BiFunction<MatchResult, Instant, Action>> SENTENCES = new LinkedHashMap<>();

    static {
        say(
                "set (\\S+) to (\\S+) °C at (\\S+) % fan",
                (it, now) -> new Action.AdjustCooling(it.group(1), number(it, 2), number(it, 3)));
        say("cap (\\S+) at (\\S+) W", (it, now) -> new Action.ThrottleGpu(it.group(1), number(it, 2)));
        say("move (\\S+) to (\\S+)", (it, now) -> new Action.MigrateWorkload(it.group(1), it.group(2)));
        say(
                "hold (\\S+) back for (\\d+) ?(min|h|minutes?|hours?)",
                (it, now) -> new Action.DeferJob(
                        it.group(1),
                        now.plus(new Quantities().duration(it.group(2), it.group(3)))
                                .toEpochMilli()));
        say("let (\\S+) run", (it, now) -> Action.DeferJob.release(it.group(1)));
        say("place (\\S+) on (\\S+)", (it, now) -> new Action.PlaceJob(it.group(1), it.group(2)));
        say("requeue (\\S+)", (it, now) -> new Action.RequeueJob(it.group(1)));
        say("suspend (\\S+)", (it, now) -> new Action.SuspendJob(it.group(1)));
        say("resume (\\S+)", (it, now) -> new Action.ResumeJob(it.group(1)));
        say("stop (\\S+)", (it, now) -> new Action.ShedJob(it.group(1)));
        say("tell a person about (\\S+)", (it, now) -> new Action.Alert(it.group(1), "warning", "Please look."));
        say("read the temperatures of (\\S+)", (it, now) -> new Action.GetThermalStatus(it.group(1)));
        say("read the power of (\\S+)", (it, now) -> new Action.GetPowerStatus(it.group(1)));
        say("read the queue of (\\S+)", (it, now) -> new Action.GetWorkloadQueue(it.group(1)));
        say("restart (\\S+)", (it, now) -> new Action.RestartService(it.group(1)));
        say(
                "roll (\\S+) back to revision (\\d+)",
                (it, now) -> new Action.RollbackConfig(it.group(1), (long) number(it, 2)));
        say("flush (\\S+) from (\\S+)", (it, now) -> new Action.FlushCacheKey(it.group(2), it.group(1)));
        say("set the poison of (\\S+) aside", (it, now) -> new Action.ClearQueuePoison(it.group(1)));
        say("mend the network of (\\S+)", (it, now) -> new Action.HealNetwork(it.group(1)));
        say("end process (\\d+) beside (\\S+)", (it, now) -> new Action.KillProcess(it.group(2), (long) number(it, 1)));
        say(
                "run (\\S+) with (\\d+) consumers",
                (it, now) -> new Action.ScaleConsumer(it.group(1), (long) number(it, 2)));
        say("end session (\\d+) of (\\S+)", (it, now) -> new Action.TerminateQuery(it.group(2), (long) number(it, 1)));
        say("ask (\\S+) for (\\S+)", (it, now) -> new Action.HttpCheck(it.group(1), it.group(2)));
    }

    private Wording() {}

    static Action action(String sentence, Instant now) {
        for (var each : SENTENCES.entrySet()) {
            Matcher matcher = each.getKey().matcher(sentence);
            if (matcher.matches()) {
                return each.getValue().apply(matcher.toMatchResult(), now);
            }
        }
        throw new IllegalArgumentException(
                "Nobody can do '%s'. Say it like one of these: %s.".formatted(sentence, SENTENCES.keySet()));
    }

    private static void say(String sentence, BiFunction<MatchResult, Instant, Action> meaning) {
        SENTENCES.put(Pattern.compile(sentence), meaning);
    }

    private static double number(MatchResult match, int group) {
        return Double.parseDouble(match.group(group));
    }
}
