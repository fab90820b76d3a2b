package escrowsim.scenario;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a setting takes. */
public sealed interface Kind {

    /** In words, such as "a share from 0 to 1, or a percentage". */
    String says();

    /** Text that matches {@code pattern}; {@code rule} says so in words. */
    record Text(String pattern, String rule) implements Kind {
        @Override
        public String says() {
            return rule;
        }
    }

    /**
     * A number, or one of a few words for a number, such as {@code forever}.
     *
     * @param unit as in the column "unit" of the tables
     * @param words the words and what they stand for
     */
    record Numeric(Scale scale, String unit, Range range, Map<String, Double> words) implements Kind {
        public Numeric {
            words = Map.copyOf(words);
        }

        @Override
        public String says() {
            String numbers = scale.says() + ", " + range;
            return words.isEmpty() ? numbers : numbers + ", or " + String.join(" or ", wordList());
        }

        List<String> wordList() {
            return words.keySet().stream().sorted().toList();
        }
    }

    /** One of a few words. */
    record Choice(List<Word> words) implements Kind {
        public Choice {
            words = List.copyOf(words);
        }

        @Override
        public String says() {
            return words.stream().map(Word::word).collect(Collectors.joining(" | "));
        }
    }

    /** true or false. */
    record Flag() implements Kind {
        @Override
        public String says() {
            return "true | false";
        }
    }

    /** A list of names. */
    record Names(String of) implements Kind {
        @Override
        public String says() {
            return "list of " + of;
        }
    }

    /** A custodian, or {@code {at_least: k, of: [...]}} with custodians or further rules in its list. */
    record RuleTree() implements Kind {
        @Override
        public String says() {
            return "a custodian, or at_least and of";
        }
    }

    /** Kept as it stands and interpreted by whoever asks for it. */
    record Data(String says) implements Kind {}

    /** A word of a choice. */
    record Word(String word, String meaning) {}

    /** How a number is written and what it measures. */
    enum Scale {
        /** From 0 to 1, or with a percent sign. */
        SHARE("share"),
        /** A yearly change: percent, or a number between -1 and 1. */
        GROWTH("yearly change"),
        /** Any number. */
        PLAIN("number"),
        /** A whole number. */
        COUNT("whole number");

        private final String words;

        Scale(String words) {
            this.words = words;
        }

        String says() {
            return words;
        }

        boolean takesPercent() {
            return this == SHARE || this == GROWTH;
        }
    }
}
