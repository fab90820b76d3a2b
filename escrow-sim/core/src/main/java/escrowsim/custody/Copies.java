package escrowsim.custody;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What has been copied, for ever: one copy of each share. */
final class Copies {

    private final Map<Long, Map<ShareId, KeyShare>> byEpoch = new HashMap<>();

    /** Copies what can be copied of an epoch where the visitor is; whether anything was new. */
    boolean take(Visit visit, long epoch) throws RefusedException {
        boolean news = false;
        if (visit.exportable() && visit.epochs().contains(epoch)) {
            Map<ShareId, KeyShare> known = byEpoch.computeIfAbsent(epoch, id -> new LinkedHashMap<>());
            for (KeyShare share : visit.copy(epoch)) {
                news |= known.putIfAbsent(share.id(), share) == null;
            }
        }
        return news;
    }

    Collection<KeyShare> of(long epoch) {
        return byEpoch.getOrDefault(epoch, Map.of()).values();
    }

    List<KeyShare> of(long epoch, long version) {
        return of(epoch).stream()
                .filter(share -> share.id().version() == version)
                .toList();
    }
}
