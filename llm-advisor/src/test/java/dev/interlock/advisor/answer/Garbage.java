package dev.interlock.advisor.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.advisor.Questions;
import dev.interlock.rules.contract.StrictJson;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Ways in which a model's answer is no plan, each in as many forms as there are dice. */
enum Garbage {
    PROSE {
        @Override
        String of(SplittableRandom dice) {
            return IntStream.range(0, dice.nextInt(200))
                    .mapToObj(word -> any(WORDS, dice))
                    .collect(Collectors.joining(" "));
        }
    },
    BROKEN_OFF {
        @Override
        String of(SplittableRandom dice) {
            return Questions.GOOD.substring(0, dice.nextInt(Questions.GOOD.length() - 1));
        }
    },
    NO_NUMBER {
        @Override
        String of(SplittableRandom dice) {
            return Questions.GOOD.replace(
                    dice.nextBoolean() ? "20," : "90}",
                    any(
                                    List.of(
                                            "NaN",
                                            "Infinity",
                                            "-Infinity",
                                            "1e999",
                                            "-1e999",
                                            "null",
                                            "\"20\"",
                                            "[20]",
                                            "true",
                                            "0x20"),
                                    dice)
                            + ",");
        }
    },
    THOUSANDS_OF_TASKS {
        @Override
        String of(SplittableRandom dice) {
            return changed(tasks -> {
                for (int more = 9 + dice.nextInt(10_000); more > 0; more--) {
                    tasks.add(task(tasks).put("task_id", "task-" + more));
                }
            });
        }
    },
    CYCLE {
        @Override
        String of(SplittableRandom dice) {
            int ring = 2 + dice.nextInt(7);
            return changed(tasks -> {
                for (int place = 1; place < ring; place++) {
                    tasks.add(task(tasks).put("task_id", "task-" + place));
                }
                for (int place = 0; place < ring; place++) {
                    ((ObjectNode) tasks.get(place))
                            .putArray("dependencies")
                            .add(tasks.get((place + 1) % ring).path("task_id").asText());
                }
            });
        }
    },
    WAITS_FOR_ITSELF {
        @Override
        String of(SplittableRandom dice) {
            return changed(tasks ->
                    ((ObjectNode) tasks.get(0)).putArray("dependencies").add("cool"));
        }
    },
    WAITS_FOR_NOBODY {
        @Override
        String of(SplittableRandom dice) {
            return changed(tasks ->
                    ((ObjectNode) tasks.get(0)).putArray("dependencies").add("task-" + dice.nextInt(99)));
        }
    },
    TWICE_THE_SAME_TASK {
        @Override
        String of(SplittableRandom dice) {
            return changed(tasks -> tasks.add(task(tasks)));
        }
    },
    UNKNOWN_ACTION {
        @Override
        String of(SplittableRandom dice) {
            return changed(tasks -> ((ObjectNode) tasks.get(0))
                    .put(
                            "type",
                            any(
                                    List.of("reboot", "shell", "disable_gate", "ADJUST_COOLING", "adjust_cooling ", ""),
                                    dice)));
        }
    },
    UNKNOWN_DEVICE {
        @Override
        String of(SplittableRandom dice) {
            return changed(tasks -> ((ObjectNode) tasks.get(0))
                    .put(
                            "target",
                            any(List.of("crac-7", "rack-1", "CRAC-1", "crac-1 ", "*", "crac-1,crac-9", ""), dice)));
        }
    },
    UNKNOWN_FIELD {
        @Override
        String of(SplittableRandom dice) {
            return changed(tasks ->
                    ((ObjectNode) tasks.get(0)).put(any(List.of("shell", "sudo", "gate", "__proto__"), dice), "x"));
        }
    },
    TWICE_THE_SAME_KEY {
        @Override
        String of(SplittableRandom dice) {
            String key = any(List.of("\"target\"", "\"type\"", "\"intervene\"", "\"tasks\""), dice);
            return Questions.GOOD.replaceFirst(key, key + ": \"crac-9\", " + key);
        }
    };

    private static final List<String> WORDS = List.of(
            "cool",
            "the",
            "rack",
            "I",
            "think",
            "that",
            "crac-1",
            "setpoint",
            "20",
            "is",
            "best",
            "\n",
            "```",
            "{",
            "}",
            "[");

    abstract String of(SplittableRandom dice);

    private interface Change {
        void on(ArrayNode tasks);
    }

    private static String changed(Change change) {
        ObjectNode answer = (ObjectNode) StrictJson.parse(Questions.GOOD).orThrow();
        change.on((ArrayNode) answer.get("tasks"));
        return answer.toString();
    }

    private static ObjectNode task(ArrayNode tasks) {
        return tasks.get(0).deepCopy();
    }

    private static <T> T any(List<T> choices, SplittableRandom dice) {
        return choices.get(dice.nextInt(choices.size()));
    }
}
