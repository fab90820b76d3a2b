package escrowsim.summary;

import escrowsim.trial.ByDraw;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * One design in money, a year: what it costs to ask, to keep the keys, and to be exposed, and what a useful access would have to
 * be worth for the value of all of them to equal that. It says nothing about what one is worth.
 */
public record Costs(String design, Map<Item, Estimate> items, Map<Item, ParameterBand> bands) {

    /** One line of a design's account. In the order in which they are shown. */
    public enum Item {
        ACCESSES(
                "USD/year",
                "What all lawful accesses cost those who ask, the search for what is not escrowed included."),
        CUSTODY("USD/year", "What it costs in all to keep the keys."),
        EXPOSURE("USD/year", "What exposures cost those whom they expose, on average."),
        TOTAL("USD/year", "All of these together."),
        BREAK_EVEN("USD/access", "The total for each useful access above the no-escrow baseline.");

        private final String unit;
        private final String meaning;

        Item(String unit, String meaning) {
            this.unit = unit;
            this.meaning = meaning;
        }

        /** The word that tables use, such as {@code break_even}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String unit() {
            return unit;
        }

        public String meaning() {
            return meaning;
        }
    }

    /**
     * What a design costs in an average year, and for what.
     *
     * @param accessesUsd of all accesses for which custodians opened something
     * @param custodyUsd of keeping the keys
     * @param lossUsd of exposures
     * @param useful accesses of use, above the no-escrow baseline
     */
    public record Year(Estimate accessesUsd, Estimate custodyUsd, Estimate lossUsd, Estimate useful) {}

    /**
     * The same in each draw of the inputs, one after the other.
     *
     * @param lossUsd of single worlds
     */
    public record YearByDraw(List<Double> accessesUsd, List<Double> custodyUsd, ByDraw lossUsd, List<Double> useful) {

        private ByDraw total() {
            return lossUsd.plus(each(i -> accessesUsd.get(i) + custodyUsd.get(i)));
        }

        private Map<Item, ParameterBand> bands() {
            ByDraw total = total();
            Map<Item, ParameterBand> bands = new EnumMap<>(Item.class);
            put(bands, Item.ACCESSES, ParameterBand.ofExact(each(accessesUsd::get)));
            put(bands, Item.CUSTODY, ParameterBand.ofExact(each(custodyUsd::get)));
            put(bands, Item.EXPOSURE, ParameterBand.of(lossUsd, Double.POSITIVE_INFINITY));
            put(bands, Item.TOTAL, ParameterBand.of(total, Double.POSITIVE_INFINITY));
            // A draw without a useful access has no break-even.
            if (useful.stream().allMatch(accesses -> accesses > 0)) {
                ByDraw perAccess = total.times(each(i -> 1 / useful.get(i)));
                put(bands, Item.BREAK_EVEN, ParameterBand.of(perAccess, Double.POSITIVE_INFINITY));
            }
            return bands;
        }

        private double[] each(IntToDoubleFunction ofDraw) {
            return IntStream.range(0, useful.size()).mapToDouble(ofDraw).toArray();
        }

        private static void put(Map<Item, ParameterBand> bands, Item item, Optional<ParameterBand> band) {
            band.ifPresent(some -> bands.put(item, some));
        }
    }

    public static Costs of(String design, Year year) {
        Estimate total = Combined.sum(Combined.sum(year.lossUsd(), year.accessesUsd()), year.custodyUsd());
        return new Costs(design, items(year, total), Map.of());
    }

    private static Map<Item, Estimate> items(Year year, Estimate total) {
        Map<Item, Estimate> items = new EnumMap<>(Item.class);
        items.put(Item.ACCESSES, year.accessesUsd());
        items.put(Item.CUSTODY, year.custodyUsd());
        items.put(Item.EXPOSURE, year.lossUsd());
        items.put(Item.TOTAL, total);
        if (year.useful().value() > 0) {
            items.put(Item.BREAK_EVEN, Combined.ratio(total, year.useful()));
        }
        return items;
    }

    /** The same where inputs were drawn: what a draw costs in one item goes with what it costs in another. */
    public static Costs of(String design, Year year, YearByDraw draws) {
        Costs independent = of(design, year);
        Estimate total = independent.of(Item.TOTAL).orElseThrow();
        boolean many = year.lossUsd().events() >= Means.MANY;
        Estimate together = many
                ? Estimate.ofClusters(total.value(), Anova.of(draws.total()), total.trials(), total.events())
                : total;
        return new Costs(design, items(year, together), draws.bands());
    }

    /** Missing only for the break-even where no access is of use. */
    public Optional<Estimate> of(Item item) {
        return Optional.ofNullable(items.get(item));
    }

    /** Doubt about inputs; missing where that is not simulated. */
    public Optional<ParameterBand> band(Item item) {
        return Optional.ofNullable(bands.get(item));
    }
}
