package escrowsim.scenario;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The values that a setting takes in a sweep. */
sealed interface ValueSpec {

    MathContext DIGITS = new MathContext(12);

    /** All of them, in the order written. */
    List<String> values();

    /** The value this far along, from 0 to 1, for points that fill a space evenly. */
    String at(double along);

    /** {@code a,b,c}, or any values in a file. */
    record Listed(List<String> values) implements ValueSpec {
        public Listed {
            values = List.copyOf(values);
        }

        @Override
        public String at(double along) {
            return values.get((int) Math.min(values.size() - 1, along * values.size()));
        }
    }

    /** {@code from..to:count}: so many in equal steps. */
    record Steps(Interval interval, int count) implements ValueSpec {
        @Override
        public List<String> values() {
            return Stream.iterate(0, i -> i + 1)
                    .limit(count)
                    .map(i -> interval.linear(BigDecimal.valueOf(i).divide(BigDecimal.valueOf(count - 1L), DIGITS)))
                    .toList();
        }

        @Override
        public String at(double along) {
            return interval.linear(BigDecimal.valueOf(along));
        }
    }

    /** {@code from..to:xFACTOR}: each so many times the one before, as far as the end. */
    record Ratios(Interval interval, BigDecimal factor) implements ValueSpec {
        @Override
        public List<String> values() {
            List<String> values = new ArrayList<>();
            for (BigDecimal value = interval.from();
                    value.compareTo(interval.to()) <= 0 && values.size() <= SweepValues.MOST;
                    value = value.multiply(factor, DIGITS)) {
                values.add(interval.text(value));
            }
            return values;
        }

        @Override
        public String at(double along) {
            return interval.logarithmic(along);
        }
    }

    /** {@code range90}: both ends, and the best guess between them. */
    record Range90(Interval interval, Optional<BigDecimal> bestGuess, boolean logarithmic) implements ValueSpec {
        @Override
        public List<String> values() {
            return Stream.of(Optional.of(interval.from()), bestGuess, Optional.of(interval.to()))
                    .flatMap(Optional::stream)
                    .map(interval::text)
                    .distinct()
                    .toList();
        }

        @Override
        public String at(double along) {
            return logarithmic ? interval.logarithmic(along) : interval.linear(BigDecimal.valueOf(along));
        }
    }

    /**
     * From one number to another.
     *
     * @param whole whether the setting takes whole numbers only
     */
    record Interval(BigDecimal from, BigDecimal to, boolean whole) {

        String text(BigDecimal value) {
            return Numbers.text(value.round(DIGITS));
        }

        String linear(BigDecimal along) {
            return between(from.add(to.subtract(from).multiply(along)));
        }

        String logarithmic(double along) {
            double low = StrictMath.log(from.doubleValue());
            double high = StrictMath.log(to.doubleValue());
            return between(new BigDecimal(StrictMath.exp(low + along * (high - low))));
        }

        /** In twelve digits; rounded where the setting counts things. */
        private String between(BigDecimal value) {
            return whole ? Numbers.text(BigDecimal.valueOf(Math.round(value.doubleValue()))) : text(value);
        }
    }
}
