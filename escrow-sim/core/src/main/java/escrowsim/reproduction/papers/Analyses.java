package escrowsim.reproduction.papers;

import escrowsim.reproduction.Analysis;
import escrowsim.reproduction.Method;
import escrowsim.reproduction.PublishedFigures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every published analysis that is recomputed here. */
public final class Analyses {

    private static final Map<String, Method> METHODS = methods();

    private Analyses() {}

    private static Map<String, Method> methods() {
        Map<String, Method> methods = new LinkedHashMap<>();
        methods.put("woodward-2026-threshold", new WoodwardThreshold());
        methods.put("woodward-2026-layers", new WoodwardLayers());
        methods.put("woodward-2026-campaigns", new WoodwardCampaigns());
        methods.put("blaze-1994-leaf", new BlazeLeaf());
        methods.put("ees-1993-custody", new EesCustody());
        methods.put("skipjack-1993-report", new SkipjackReport());
        methods.put("lotus-1996-workfactor", new LotusWorkFactor());
        methods.put("bellare-rivest-1999", new BellareRivest());
        methods.put("dual-ec-2007", new DualEc());
        methods.put("grimes-2016-insiders", new GrimesInsiders());
        methods.put("common-cause", new CommonCause());
        methods.put("edwards-2015-breaches", new EdwardsBreaches());
        methods.put("wheatley-2016-tail", new WheatleyTail());
        methods.put("jacobs-2014-cost", new JacobsCost());
        methods.put("minimal-key-lengths-1996", new KeyLengths());
        methods.put("wiretaps-2001-2024", new WiretapReports());
        methods.put("contact-chaining", new ContactChains());
        return methods;
    }

    /** Their ids, in the order in which they are listed. */
    public static List<String> ids() {
        return List.copyOf(METHODS.keySet());
    }

    public static List<Analysis> all() {
        return METHODS.entrySet().stream()
                .map(entry -> PublishedFigures.analysis(entry.getKey(), entry.getValue()))
                .toList();
    }

    public static Optional<Analysis> find(String id) {
        return Optional.ofNullable(METHODS.get(id)).map(method -> PublishedFigures.analysis(id, method));
    }
}
