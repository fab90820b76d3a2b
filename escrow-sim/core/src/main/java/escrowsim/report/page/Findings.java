package escrowsim.report.page;

import escrowsim.report.figure.Design;
import escrowsim.report.figure.IconArray;
import escrowsim.report.figure.LeakChances;
import escrowsim.summary.Wording;
import escrowsim.summary.Worlds;
import java.util.ArrayList;
import java.util.List;

/** How often keys leak. */
final class Findings {

    private Findings() {}

    static Block block(Outcomes outcomes, Sentences sentences, Worlds worlds) {
        Block block = Block.of("findings", "How often keys leak");
        List<Design> kept = outcomes.withEscrow();
        String title = kept.size() > 1
                ? sentences.leaks(kept)
                : kept.stream().map(sentences::leak).findFirst().orElse("");
        LeakChances.of(outcomes.designs(), title, worlds.years()).ifPresent(block::show);
        List<Block.Shown> arrays = new ArrayList<>();
        for (Design design : kept) {
            design.headline()
                    .leak()
                    .ifPresent(chance -> arrays.add(Block.Shown.of(IconArray.of(design, chance, worlds.plural()))));
        }
        if (!arrays.isEmpty()) {
            block.icons().add(new Block.Icons(arrays, note(worlds)));
        }
        return block;
    }

    private static String note(Worlds worlds) {
        return "Each mark is one of 1,000 simulated " + worlds.plural() + ". Filled squares: at least one leak. "
                + Wording.LUCK;
    }
}
