package escrowsim.scenario;

import java.util.List;

/**
 * One setting as read.
 *
 * @param value a Double, Boolean, String, list of names, {@code Rule} or {@code Node}, as the kind has it
 * @param key where its name stands, or that of its section for a default
 * @param at where its value stands
 * @param mentions the names in it
 */
record Setting(Parameter parameter, Assumption assumption, Object value, Place key, Place at, List<Mention> mentions) {

    Setting {
        mentions = List.copyOf(mentions);
    }

    /** A custodian or attack named in a value. */
    record Mention(String name, Place place) {}

    Setting with(double number) {
        return new Setting(parameter, assumption.with(Numbers.text(number)), number, key, at, mentions);
    }

    String path() {
        return assumption.path();
    }
}
