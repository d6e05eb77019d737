package dev.interlock.advisor.model.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Values of settings by their kind, and every reason why one cannot be used; the caller gets a stand-in for it. */
final class SettingValues {
    static final Path NOWHERE = Path.of("");

    private final Map<String, String> properties;
    private final List<String> reasons = new ArrayList<>();

    SettingValues(Map<String, String> properties) {
        this.properties = properties;
    }

    List<String> reasons() {
        return reasons;
    }

    Path path(AdvisorSetting setting) {
        try {
            return Path.of(text(setting));
        } catch (InvalidPathException notAPath) {
            refuse(setting, "is no path", "the path of a file");
            return NOWHERE;
        }
    }

    double number(AdvisorSetting setting, double least, double most) {
        String given = text(setting);
        try {
            double number = Double.parseDouble(given);
            if (least <= number && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below, together with numbers out of range
        }
        refuse(setting, "is \"%s\"".formatted(given), "a number of %s to %s".formatted(plain(least), plain(most)));
        return least;
    }

    long whole(AdvisorSetting setting, long least, long most) {
        String given = text(setting);
        try {
            long number = Long.parseLong(given);
            if (least <= number && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below, together with numbers out of range
        }
        refuse(setting, "is \"%s\"".formatted(given), "a whole number of %d to %d".formatted(least, most));
        return least;
    }

    String text(AdvisorSetting setting) {
        String given = properties.getOrDefault(setting.key(), "").strip();
        return given.isEmpty() ? setting.otherwise() : given;
    }

    void refuseUnknown() {
        properties.keySet().stream()
                .filter(key -> key.startsWith("advisor.") && !AdvisorSetting.isKnown(key))
                .sorted()
                .forEach(
                        key -> reasons.add("There is no setting '%s'. Remove it, or correct its name.".formatted(key)));
    }

    void refuse(AdvisorSetting setting, String what, String wanted) {
        reasons.add("The setting '%s' %s. Give %s.".formatted(setting.key(), what, wanted));
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
